import { Injectable } from '@nestjs/common';
import { Refusal } from '@libs/domain/refusal';

const WINDOW_MS = 15 * 60_000;
/** So many failures in a window; an address may serve a whole office, a login is one person's. */
const MOST = { login: 10, address: 30 } as const;
/** More keys than a real office has; beyond it the oldest are forgotten, so that nobody can fill the memory. */
const MOST_KEYS = 50_000;

/**
 * Slows down guessing (ASVS 6.3.1): counts failed sign-ins per login and per address in this process. Whoever is signed in already is not
 * touched by it, so that nobody can be locked out by somebody else's guesses.
 */
@Injectable()
export class Throttle {
  private readonly failures = new Map<string, number[]>();

  /** @throws Refusal `too-many-tries` */
  check(login: string, address: string, now: number): void {
    const tooMany = this.recent(`login ${login}`, now) >= MOST.login || this.recent(`address ${address}`, now) >= MOST.address;
    if (tooMany) throw new Refusal('too-many-tries', 'Đã thử đăng nhập sai quá nhiều lần; hãy đợi 15 phút rồi thử lại.');
  }

  failed(login: string, address: string, now: number): void {
    for (const key of [`login ${login}`, `address ${address}`]) {
      const recent = [...this.since(key, now), now];
      // Taken out and put in again, so that the map's order is that of the last failures.
      this.failures.delete(key);
      this.failures.set(key, recent);
    }
    for (const [key] of this.failures) {
      if (this.failures.size <= MOST_KEYS) break;
      this.failures.delete(key);
    }
  }

  private recent(key: string, now: number): number {
    return this.since(key, now).length;
  }

  private since(key: string, now: number): number[] {
    return (this.failures.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }
}
