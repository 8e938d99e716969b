import { Injectable } from '@nestjs/common';
import { takeOne } from '@libs/domain/access/rate';
import { TooFast } from './too-fast';

/** So much is kept before what no longer counts is forgotten. */
const MOST_KEPT = 10_000;

/** How fast everybody asks, in the memory of this process. */
@Injectable()
export class RateLimits {
  /** By whose and of what kind: when the bucket is full again. */
  private readonly fullAt = new Map<string, number>();
  /** Of the same kinds by session: until when whoever was told to wait is not looked at again. */
  private readonly waitUntil = new Map<string, number>();

  /**
   * One request more of a bucket.
   * @param session from which it comes: once refused it is refused, without a look at the database, for as long as it was told to wait
   * @throws TooFast
   */
  take(bucket: string, perMinute: number, session: string): void {
    const now = performance.now();
    const taken = takeOne(this.fullAt.get(bucket) ?? 0, now, perMinute);
    if ('fullAt' in taken) return keep(this.fullAt, bucket, taken.fullAt, now);
    const seconds = Math.ceil(taken.waitMs / 1_000);
    keep(this.waitUntil, session, now + seconds * 1_000, now);
    throw new TooFast(seconds);
  }

  /** @throws TooFast where the session was told to wait longer than it did */
  refuseWaiting(session: string): void {
    const waitMs = (this.waitUntil.get(session) ?? 0) - performance.now();
    if (waitMs > 0) throw new TooFast(Math.ceil(waitMs / 1_000));
  }
}

function keep(times: Map<string, number>, key: string, time: number, now: number): void {
  if (times.size >= MOST_KEPT) for (const [old, until] of times) if (until <= now) times.delete(old);
  times.set(key, time);
}
