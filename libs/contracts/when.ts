import { z } from 'zod';
import { type Instant, endOfDay } from '@libs/domain/calendar/instant';

/** What the product reckons with: years beyond are a slip of the pen, and some of them no clock can tell. */
const YEARS = /^(?:19|20|21)/;
const years = { error: 'phải từ năm 1900 đến năm 2199' };

/** A calendar day of Viet Nam, `2026-11-25`. */
export const day = z.iso.date({ error: 'phải là một ngày có thật, dạng 2026-11-25', abort: true }).regex(YEARS, years);

/** An instant as programs read it, `2026-11-25T23:59:59.999+07:00`. */
export const instant = z.iso
  .datetime({ offset: true, error: 'phải là thời điểm có múi giờ, dạng 2026-11-25T17:00:00+07:00', abort: true })
  .regex(YEARS, years);

/** An instant with the words a screen shows for it (`08:00 thứ Hai, 23/11/2026`; a deadline: `hết thứ Tư, 25/11/2026`). */
export const when = z.strictObject({ at: instant, text: z.string() });
export type When = z.infer<typeof when>;

/** A deadline somebody sets: a day (its last moment in Viet Nam counts) or an exact instant. Arrives as UTC ms. */
export const deadline = z
  .union([day, instant], {
    error: 'phải là ngày (2026-11-25, tính hết ngày) hoặc thời điểm có múi giờ (2026-11-25T17:00:00+07:00), từ năm 1900 đến năm 2199',
  })
  .transform((text): Instant => (text.includes('T') ? Date.parse(text) : endOfDay(text)));
