import { type Day, type Instant, dayOf, endOfDay } from '../calendar/instant';
import { sayDate, sayDeadline, sayInstant } from '../calendar/wording';
import { Refusal } from '../refusal';

/** What a new deadline is held against: plan time, the campaign's year, and the deadline in force where there is one. */
export interface DeadlineFrame {
  readonly now: Instant;
  readonly year: number;
  readonly inForce: Instant | null;
}

/**
 * A deadline set in a running campaign lies ahead, is another than the one in force, and not beyond the end of the year after the
 * campaign's (G-13). `path` names the field.
 *
 * @throws Refusal `deadline-in-the-past`, `same-deadline`, `deadline-too-far`
 */
export function refuseDeadline(dueAt: Instant, { now, year, inForce }: DeadlineFrame, path: string): void {
  const refuse = (code: string, message: string): never => {
    throw new Refusal(code, message, { path, cite: 'G-13' });
  };
  if (dueAt <= now) refuse('deadline-in-the-past', `Hạn mới phải sau lúc này (${sayInstant(now)}); hãy chọn một ngày muộn hơn.`);
  if (dueAt === inForce) refuse('same-deadline', `Hạn đang áp dụng đã là ${sayDeadline(dueAt)}; hãy chọn một ngày khác.`);
  const last = endOfDay(`${year + 1}-12-31`);
  if (dueAt > last)
    refuse('deadline-too-far', `Đợt kiểm điểm năm ${year}: hạn muộn nhất là ${sayDeadline(last)}; hãy kiểm tra lại năm của hạn mới.`);
}

/** A document is dated today or earlier, in plan time. @throws Refusal `document-in-the-future` at `documentDate` */
export function refuseFutureDocument(date: Day, now: Instant): void {
  if (date <= dayOf(now)) return;
  throw new Refusal(
    'document-in-the-future',
    `Ngày văn bản ${sayDate(date)} còn ở phía trước (hôm nay ${sayDate(dayOf(now))}); hãy ghi ngày đã ký văn bản.`,
    { path: 'documentDate', cite: 'G-13' },
  );
}
