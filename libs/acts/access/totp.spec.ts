import { generate } from 'otplib';
import { enrolUri, newSecret, stepOfCode } from './totp';

/** “12345678901234567890” as RFC 6238's appendix B has it. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])('RFC 6238 at %i s: %s', async (at, code, step) => {
  expect(await stepOfCode(RFC, code, { now: at * 1000, lastStep: 0 })).toBe(step);
});

test.each([
  [-60, null],
  [-30, 41_152_262],
  [0, 41_152_263],
  [30, 41_152_264],
  [60, null],
])('a clock that is %i s off: half minute %s (ASVS 6.5.5)', async (off, expected) => {
  const at = 1_234_567_890 + 10;
  const token = await generate({ secret: RFC, epoch: at + off });
  expect(await stepOfCode(RFC, token, { now: at * 1000, lastStep: 0 })).toBe(expected);
});

test('a code is good once, and none before it afterwards (ASVS 6.5.1)', async () => {
  const at = { now: 1_234_567_890_000, lastStep: 41_152_263 };
  expect(await stepOfCode(RFC, '005924', at)).toBeNull();
  expect(await stepOfCode(RFC, '005 924', { ...at, lastStep: 41_152_262 })).toBe(41_152_263);
});

test.each(['', '00592', '0059245', 'abcdef', '005925'])('no code: %j', async (typed) => {
  expect(await stepOfCode(RFC, typed, { now: 1_234_567_890_000, lastStep: 0 })).toBeNull();
});

test('secrets are 160 bits or more and differ; the address says whose they are', () => {
  const secrets = new Set(Array.from({ length: 100 }, newSecret));
  expect(secrets.size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32,}$/);
  expect(enrolUri(RFC, 'an')).toMatch(/^otpauth:\/\/totp\/.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/);
});
