import { hashPassword, passwordFits } from './password-hash';

test('what is kept is argon2id with 19 MiB, two passes and a salt of its own (ASVS 11.4.2)', async () => {
  const [one, other] = [await hashPassword('mười lăm ký tự!'), await hashPassword('mười lăm ký tự!')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43}$/);
  expect(other).not.toBe(one);
});

test('all of a password counts, to the last of 128 signs, and its case (ASVS 6.2.8)', async () => {
  const long = 'ă'.repeat(127);
  const kept = await hashPassword(`${long}a`);
  expect(await passwordFits(kept, `${long}a`)).toBe(true);
  expect(await passwordFits(kept, `${long}b`)).toBe(false);
  expect(await passwordFits(kept, `${long}A`)).toBe(false);
  expect(await passwordFits(null, `${long}a`)).toBe(false);
});
