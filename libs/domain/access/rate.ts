import type { Instant } from '../calendar/instant';

const MINUTE_MS = 60_000;

/** Whether one more request is let through: then when the bucket is full again, else how long to wait (ms). */
export type Taken = { readonly fullAt: Instant } | { readonly waitMs: number };

/**
 * Takes one request out of a bucket that holds a minute's worth and fills evenly: who asked nothing for a minute may ask for all of it at
 * once, who asks on and on gets `perMinute` of them. What is refused takes nothing.
 *
 * @param fullAt when the bucket is full again if nothing more is taken; 0 where nothing ever was
 * @param now an instant that never goes back
 */
export function takeOne(fullAt: Instant, now: Instant, perMinute: number): Taken {
  const after = Math.max(fullAt, now) + MINUTE_MS / perMinute;
  // A thousandth of a millisecond: where a minute does not divide evenly, the last of the minute's requests is still one of them.
  return after - now > MINUTE_MS + 0.001 ? { waitMs: after - now - MINUTE_MS } : { fullAt: after };
}
