import { z } from 'zod';

/** A calendar file: the days that differ from Monday–Friday over a span of years, and the version that a campaign puts on record. */
export const calendarSchema = z.strictObject({
  version: z.string().min(1),
  from: z.int(),
  to: z.int(),
  days: z.array(
    z.strictObject({
      date: z.iso.date('phải là ngày có thật, dạng 2026-11-24'),
      kind: z.enum(['off', 'working']),
      reason: z.string().min(1).normalize('NFC'),
      document: z.string().min(1).normalize('NFC').nullable(),
      confirmed: z.boolean(),
    }),
  ),
});

export type CalendarFile = z.output<typeof calendarSchema>;
