import { z } from 'zod';
import { campaignSummary } from './campaign';
import { line, requiredLine } from './typed-text';
import { day, when } from './when';

/** A day that differs from Monday–Friday, as it holds for the committee. */
export const specialDay = z.strictObject({
  date: day,
  /** `thứ Ba, 24/11/2026`. */
  text: z.string(),
  kind: z.enum(['off', 'working']),
  kindText: z.string(),
  reason: z.string(),
  document: z.string().nullable(),
  confirmed: z.boolean(),
  /** Said by the committee itself. */
  own: z.boolean(),
});

export const calendarChange = z.strictObject({ date: day, text: z.string(), at: when, by: z.string().nullable() });

export const calendarQuery = z.strictObject({ year: z.coerce.number({ error: 'phải là một năm' }).int().min(2018).max(2100) });

/** GET /calendar?year=2026. */
export const calendarPage = z.strictObject({
  year: z.int(),
  /** The years the product's calendar covers; outside them only what the committee adds is known. */
  from: z.int(),
  to: z.int(),
  days: z.array(specialDay),
  /** The committee's own changes of the year, latest first. */
  changes: z.array(calendarChange),
});
export type CalendarPage = z.infer<typeof calendarPage>;

/** POST /calendar: what the committee says of a day; `ordinary` makes it one like any other, `as-published` takes the committee's word back. */
export const calendarChangeRequest = z.strictObject({
  date: day,
  kind: z.enum(['off', 'working', 'ordinary', 'as-published'], { error: 'chọn nghỉ, làm việc, ngày thường hoặc như lịch chung' }),
  reason: requiredLine(300),
  document: line(200).exactOptional(),
  confirmed: z.boolean().default(false),
});
export type CalendarChangeRequest = z.input<typeof calendarChangeRequest>;

/** GET /calendar/proposals: what the changed calendar would move in running campaigns; no deadline itself ever moves (G-02). */
export const calendarProposals = z.array(z.strictObject({ campaign: campaignSummary, effects: z.array(z.string()) }));
export type CalendarProposals = z.infer<typeof calendarProposals>;

/** POST /campaigns/:id/calendar: take the committee's calendar over, or go on with the one launched with. */
export const calendarDecision = z.strictObject({ take: z.boolean() });
export type CalendarDecisionRequest = z.input<typeof calendarDecision>;
