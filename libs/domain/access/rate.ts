import type { Instant } from '../calendar/instant';

const MINUTE_MS = 60_000;
/** So long a time's requests may come at once: as a person opens page after page, no more. */
const AT_ONCE_MS = 15_000;

/** Whether one more request is let through: then when the bucket is full again, else how long to wait (ms). */
export type Taken = { readonly fullAt: Instant } | { readonly waitMs: number };

/**
 * Takes one request out of a bucket that holds a quarter of a minute's worth and fills evenly: who asked nothing for a while may ask for all
 * of it at once, who asks on and on gets `perMinute` of them. What is refused takes nothing.
 *
 * @param fullAt when the bucket is full again if nothing more is taken; 0 where nothing ever was
 * @param now an instant that never goes back
 */
export function takeOne(fullAt: Instant, now: Instant, perMinute: number): Taken {
  const each = MINUTE_MS / perMinute;
  const after = Math.max(fullAt, now) + each;
  const waitMs = after - now - Math.max(AT_ONCE_MS, each);
  // A thousandth of a millisecond: where time does not divide evenly, the last request is still one of them.
  return waitMs > 0.001 ? { waitMs } : { fullAt: after };
}
