import { expect, test } from '@jest/globals';
import type { LaunchPreview } from '@libs/contracts/launch';
import type { OrganisationTree } from '@libs/contracts/organisation';
import { bindingsAbove, lowerBodies } from './lower-bodies';

const node = (id: string, parentId: string | null, collectives: readonly string[] = []): OrganisationTree['organisations'][number] => ({
  ...{ id, parentId, depth: 0, code: id, name: id, kind: 'branch', kindText: '', residential: false, heads: [], overseers: [], people: 0 },
  collectives: collectives.map((one) => ({ id: one, code: one, name: one, kind: 'office', kindText: '', heads: [] })),
});
/* K over CB-K and SL; SL over CB-SL and BT; BT over CB-BT. */
const organisations = [
  ...[node('K', null, ['BTV-K']), node('CB-K', 'K'), node('SL', 'K', ['BTV-SL']), node('CB-SL', 'SL')],
  ...[node('BT', 'SL', ['BTV-BT']), node('CB-BT', 'BT')],
];
const tree = { organisations } as unknown as OrganisationTree;
const guessed = { units: ['CB-K', 'SL', 'CB-SL', 'BT', 'CB-BT'], boards: ['BTV-K', 'BTV-SL', 'BTV-BT'] };
const preview = { bodies: Object.entries(guessed).map(([key, ids]) => ({ key, guessed: ids })) } as unknown as LaunchPreview;

test('P58-05 a lower body is one with units of its own beneath it, never the committee itself', () => {
  expect(lowerBodies(tree).map(({ id }) => id)).toEqual(['SL', 'BT']);
  expect(lowerBodies({ ...tree, organisations: [node('K', null), node('CB-K', 'K')] })).toEqual([]);
});

test.each([
  ['what is as guessed is guessed anew, in its own part of the tree', { units: [...guessed.units].reverse() }, ['SL'], {}],
  ['what was changed stays without what belongs beneath', { units: ['CB-K', 'SL', 'CB-SL', 'CB-BT'] }, ['SL'], { units: ['CB-K', 'SL'] }],
  ['the boards of a body with its own campaign belong there', { boards: ['BTV-K', 'BTV-SL'] }, ['SL'], { boards: ['BTV-K'] }],
  ['what lies between stays above', { units: ['CB-SL', 'BT', 'CB-BT'] }, ['BT'], { units: ['CB-SL', 'BT'] }],
])('P58-05 bindings of the superior: %s', (_what, bindings, apart, left) => {
  expect(bindingsAbove(bindings, preview, tree, apart)).toEqual(left);
});
