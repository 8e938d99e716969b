import { type Calendar } from '../calendar/calendar';
import { type Instant } from '../calendar/instant';
import { sayInstant } from '../calendar/wording';
import { sendingHour } from './sending-hour';

/** Whom a change is told to, and when. */
export interface Notice {
  readonly people: number;
  /** Of those, the ones with an e-mail address. */
  readonly reachable: number;
  /** The morning whose digest carries it; null while the campaign rests: the first morning after it goes on. */
  readonly at: Instant | null;
}

/** The notice of a change made at an instant (plan time): it joins the next digest, as whatever the morning's chase has to say does. */
export function noticeOf(
  hearers: readonly { readonly reachable: boolean }[],
  calendar: Calendar,
  { at, rests }: { at: Instant; rests: boolean },
): Notice {
  return {
    people: hearers.length,
    reachable: hearers.filter(({ reachable }) => reachable).length,
    at: rests ? null : sendingHour(calendar, at),
  };
}

/** `3 người sẽ được báo lúc 07:30 thứ Hai, 23/11/2026.` True before the change and after it. */
export function sayNotice({ people, reachable, at }: Notice): string {
  if (people === 0) return 'Không có ai cần báo.';
  const unreachable = people - reachable;
  const besides = unreachable === 0 ? '' : ` ${unreachable} người trong số đó chưa có địa chỉ thư, cần báo trực tiếp.`;
  const when = at === null ? 'vào buổi sáng làm việc đầu tiên sau khi đợt tiếp tục' : `lúc ${sayInstant(at)}`;
  return `${people} người sẽ được báo ${when}.${besides}`;
}
