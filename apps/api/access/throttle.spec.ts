import { Throttle } from './throttle';

const MINUTE = 60_000;
const allowed = (throttle: Throttle, login: string, address: string, now: number): boolean => {
  try {
    throttle.check(login, address, now);
    return true;
  } catch {
    return false;
  }
};

/** Tries again and again as somebody who guesses; how many tries got through to the password. */
function guess(throttle: Throttle, tries: number, who: (n: number) => { login: string; address: string }): number {
  let through = 0;
  for (let n = 0; n < tries; n += 1) {
    const { login, address } = who(n);
    if (!allowed(throttle, login, address, n)) continue;
    through += 1;
    throttle.failed(login, address, n);
  }
  return through;
}

describe('guessing passwords is slowed down (ASVS 6.3.1)', () => {
  test.each([
    ['200 tries from one address on one account', () => ({ login: 'an', address: 'a' }), 10],
    ['200 tries from 200 addresses on one account', (n: number) => ({ login: 'an', address: `a${n}` }), 10],
    ['1 try on 200 accounts from one address', (n: number) => ({ login: `an${n}`, address: 'a' }), 30],
  ])('%s', (_, who, expected) => {
    expect(guess(new Throttle(), 200, who)).toBe(expected);
  });

  test('after a quarter of an hour one may try again; others were never stopped', () => {
    const throttle = new Throttle();
    guess(throttle, 200, () => ({ login: 'an', address: 'a' }));
    expect(allowed(throttle, 'an', 'b', MINUTE)).toBe(false);
    expect(allowed(throttle, 'binh', 'b', MINUTE)).toBe(true);
    expect(allowed(throttle, 'an', 'b', 16 * MINUTE)).toBe(true);
  });
});
