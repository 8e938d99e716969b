import { type SealKey, seal, tokenFor, unseal } from './seal';

const key = (id: string, byte: number): SealKey => ({ id, key: Buffer.alloc(32, byte) });
const [old, now] = [key('k1', 1), key('k2', 2)];

test('what is sealed says nothing and opens again, also after a new key was put in front', () => {
  const sealed = seal([old], 'second factor', 'GEZDGNBV');
  expect(sealed).toMatch(/^k1:[A-Za-z0-9+/=]+$/);
  expect(sealed).not.toContain('GEZDGNBV');
  expect(unseal([now, old], 'second factor', sealed)).toBe('GEZDGNBV');
  expect(seal([old], 'second factor', 'GEZDGNBV')).not.toBe(sealed);
});

test.each([
  ['for another purpose', [old], 'something else', (text: string) => text],
  ['without its key', [now], 'second factor', (text: string) => text],
  // Not its last sign, of which some bits stand for nothing.
  [
    'changed',
    [old],
    'second factor',
    (text: string) => text.replace(/^(k1:.{9})(.)/, (_, start: string, sign: string) => start + (sign === 'A' ? 'B' : 'A')),
  ],
])('it does not open %s', (_, keys, purpose, change) => {
  const sealed = seal([old], 'second factor', 'GEZDGNBVGY3TQOJQ12');
  expect(() => unseal(keys, purpose, change(sealed))).toThrow();
});

test('a token is made again from its id by the same keys alone', () => {
  expect(tokenFor([old], 'invitation', 'a')).toBe(tokenFor([old, now], 'invitation', 'a'));
  expect(
    new Set([
      tokenFor([old], 'invitation', 'a'),
      tokenFor([old], 'invitation', 'b'),
      tokenFor([now], 'invitation', 'a'),
      tokenFor([old], 'x', 'a'),
    ]).size,
  ).toBe(4);
  expect(tokenFor([old], 'invitation', 'a')).toMatch(/^[\w-]{43}$/);
});
