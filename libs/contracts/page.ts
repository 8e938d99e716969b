import { z } from 'zod';

/** Which part of a long list: what `next` of the page before said, and how many at most. */
export const pageQuery = z.strictObject({
  cursor: z
    .string({ error: 'chỉ ghi một lần' })
    .regex(/^[0-9a-f-]{1,36}$/, { error: 'phải là giá trị “next” của trang trước' })
    .optional(),
  limit: z.coerce.number({ error: 'phải là số' }).int().min(1, { error: 'ít nhất 1' }).max(500, { error: 'nhiều nhất 500' }).default(100),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A part of a long list; `next` is null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** What every act answers that has nothing more to say. */
export const done = z.strictObject({ done: z.literal(true) });
export type Done = z.infer<typeof done>;
