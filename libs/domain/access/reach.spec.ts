import { type Holding, type Matter, isOwnCase, standingsTowards } from './reach';

const everywhere = { bodyId: null, organisationId: null, delegated: false };
const board: Holding = { role: 'board', ...everywhere };
const secretary: Holding = { ...everywhere, role: 'secretary', bodyId: 'CB5' };
const supervisor: Holding = { ...everywhere, role: 'supervisor', organisationId: 'CB5' };
const member: Holding = { role: 'member', ...everywhere };

const unit = (bodyId: string, ...path: string[]): Matter => ({ bodyId, personId: null, path });
const person = (personId: string, bodyId: string): Matter => ({ bodyId, personId, path: [bodyId] });
const committee: Matter = { bodyId: null, personId: null, path: [] };

test.each<[string, Holding, Matter, string[]]>([
  ['the board, any unit', board, unit('CB9', 'CB9', 'DU'), ['tree']],
  ['a secretary, the own unit', secretary, unit('CB5', 'CB5', 'DU'), ['unit']],
  ['a secretary, another unit', secretary, unit('CB6', 'CB6', 'DU'), []],
  ['a secretary, a unit beneath', secretary, unit('CB51', 'CB51', 'CB5', 'DU'), []],
  ['the member in charge, the unit', supervisor, unit('CB5', 'CB5', 'DU'), ['overseen']],
  ['the member in charge, a collective of it', supervisor, unit('CU5', 'CB5', 'DU'), ['overseen']],
  ['the member in charge, another', supervisor, unit('CB6', 'CB6', 'DU'), []],
  ['a member, another of the same unit', member, person('B', 'CB5'), []],
  ['a member, oneself', member, person('A', 'CB5'), ['self']],
  ['a secretary, a member of the unit', secretary, person('B', 'CB5'), ['unit']],
  ['a secretary, a member of another', secretary, person('B', 'CB6'), []],
  ['the board, oneself', board, person('A', 'CB5'), ['self', 'tree']],
  ['a secretary, what is the committee’s', secretary, committee, ['part']],
  ['the board, what is the committee’s', board, committee, ['tree', 'part']],
])('%s', (_, holding, matter, expected) => {
  expect(standingsTowards([holding], 'A', matter)).toEqual([{ role: holding.role, reaches: expected }]);
});

test.each<[string, Holding[], Matter, boolean]>([
  ['the unit one is secretary of', [board, secretary], unit('CB5', 'CB5'), true],
  ['the unit one stands in for', [board, { ...secretary, delegated: true }], unit('CB5', 'CB5'), true],
  ['another unit', [board, secretary], unit('CB6', 'CB6'), false],
  ['oneself', [board], person('A', 'CB6'), true],
  ['a member of one’s own unit', [board, secretary], person('B', 'CB5'), false],
  ['the committee', [board, secretary], committee, false],
])('one’s own case: %s', (_, holdings, matter, expected) => {
  expect(isOwnCase(holdings, 'A', matter)).toBe(expected);
});
