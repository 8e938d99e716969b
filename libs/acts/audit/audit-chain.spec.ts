import { BEGINNING, flawsOf, sealAfter } from './audit-chain';

const entries = ['một', 'hai', 'ba', 'bốn'].map((content, index) => ({ id: `e${index + 1}`, content }));
const seals = sealAfter(null, entries);
const links = seals.map((seal, index) => ({ ...seal, content: entries[index]?.content ?? null }));

test('numbers without a gap, each hash over the one before (worked out with sha256sum)', () => {
  expect(BEGINNING).toHaveLength(64);
  expect(seals.map(({ number, entryId }) => [number, entryId])).toEqual([
    [1, 'e1'],
    [2, 'e2'],
    [3, 'e3'],
    [4, 'e4'],
  ]);
  expect(seals.slice(0, 2).map(({ hash }) => hash)).toEqual([
    '6731bd3c2d67f255b2dd7084e5cdc64d47ff08fb2063558f5fa0a280002ce066',
    '8b165b57197d6825b45c162d7d131808444d94f7ccda969a47afa4aa040c204e',
  ]);
  expect(sealAfter(seals[1] ?? null, entries.slice(2))).toEqual(seals.slice(2));
});

test('a chain that holds has no flaw, from the beginning or from any seal on', () => {
  expect(flawsOf(null, links)).toEqual([]);
  expect(flawsOf(seals[1] ?? null, links.slice(2))).toEqual([]);
});

test.each([
  ['changed', links.map((link) => (link.number === 2 ? { ...link, content: 'khác' } : link)), [{ number: 2, flaw: 'changed' }]],
  ['gone', links.map((link) => (link.number === 3 ? { ...link, content: null } : link)), [{ number: 3, flaw: 'missing' }]],
  ['gone with its seal', links.filter(({ number }) => number !== 2), [{ number: 3, flaw: 'out-of-order' }]],
  [
    'exchanged',
    links.map((link) => ({ ...link, content: link.number === 1 ? 'hai' : link.number === 2 ? 'một' : link.content })),
    [
      { number: 1, flaw: 'changed' },
      { number: 2, flaw: 'changed' },
    ],
  ],
] as const)('an entry %s is named by its number, once', (_, altered, flaws) => {
  expect(flawsOf(null, altered)).toEqual(flaws);
});
