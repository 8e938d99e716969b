import { z } from 'zod';
import { rosterLine } from './launch';
import { pageQuery } from './page';
import { day } from './when';

/** GET /campaigns/:id/roster?included=&cursor=&limit= */
export const rosterQuery = pageQuery.extend({
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, { error: 'phải là giá trị “next” của trang trước' })
    .optional(),
  included: z.enum(['true', 'false'], { error: 'phải là true hoặc false' }).optional(),
});
export type RosterQuery = z.infer<typeof rosterQuery>;

const inAndOut = z.strictObject({ included: z.int(), excluded: z.int() });

/** Who is in and who is out, and by which rule; organisations first, then people by name. */
export const rosterPage = z.strictObject({
  asOf: z.strictObject({ day, text: z.string() }),
  /** The plan's rule in words, and where the plan has it: `Kế hoạch 79-KH/ĐU, mục V.2`. */
  rule: z.string(),
  source: z.string(),
  people: inAndOut,
  organisations: inAndOut,
  items: z.array(rosterLine.omit({ warnings: true })),
  next: z.string().nullable(),
});
export type RosterPage = z.infer<typeof rosterPage>;
