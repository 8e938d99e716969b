import { openBytes, sealBytes } from './cipher';

const KEY = Buffer.alloc(32, 7);
const TEXT = Buffer.from('Đồng chí A còn thiếu sót', 'utf8');

test('opens what was sealed; the same text is never sealed alike twice, and nothing of it shows', () => {
  const sealed = sealBytes(KEY, 'text 1', TEXT);
  expect(openBytes(KEY, 'text 1', sealed)).toEqual(TEXT);
  expect(sealed).toHaveLength(12 + TEXT.length + 16);
  expect(sealBytes(KEY, 'text 1', TEXT)).not.toEqual(sealed);
  expect(sealed.includes(TEXT.subarray(0, 6))).toBe(false);
});

test('an empty text too', () => {
  expect(openBytes(KEY, 'text 1', sealBytes(KEY, 'text 1', Buffer.alloc(0)))).toHaveLength(0);
});

const flipped = (at: number) => (sealed: Buffer) => Buffer.from(sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)));
test.each<[string, Buffer, string, (sealed: Buffer) => Buffer]>([
  ['another key', Buffer.alloc(32, 8), 'text 1', (sealed) => sealed],
  ['another place', KEY, 'text 2', (sealed) => sealed],
  ['a changed byte', KEY, 'text 1', flipped(14)],
  ['a changed tag', KEY, 'text 1', (sealed) => flipped(sealed.length - 1)(sealed)],
  ['a cut end', KEY, 'text 1', (sealed) => sealed.subarray(0, -1)],
  ['nothing at all', KEY, 'text 1', () => Buffer.alloc(0)],
])('%s does not open', (_, key, place, change) => {
  const sealed = change(sealBytes(KEY, 'text 1', TEXT));
  expect(() => openBytes(key, place, sealed)).toThrow();
});
