import { newToken, tokenSha256 } from './token';

test('10,000 tokens of 256 bits: none twice, every bit now and then, and kept as a hash only (ASVS 7.2.3)', () => {
  const tokens = Array.from({ length: 10_000 }, newToken);
  expect(new Set(tokens).size).toBe(10_000);
  const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
  expect(bytes.every(({ length }) => length === 32)).toBe(true);
  // Each of the 256 bits is set in about half of them; ten standard deviations of leeway.
  for (let bit = 0; bit < 256; bit += 1) {
    const set = bytes.filter((one) => ((one[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    expect(Math.abs(set - 5_000)).toBeLessThan(500);
  }
  expect(tokenSha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
