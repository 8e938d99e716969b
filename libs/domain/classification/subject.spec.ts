import type { Body } from '../campaign/bind-bodies';
import { quotaGroupOf, type TreeNode } from './quota-group';
import { classifiedBodies, decidersOf, tableKindFor } from './subject';

const H19 = ['branch', 'committee', 'member', 'organisation'];

test.each([
  ['organisation', 'branch', H19, 'branch'],
  ['organisation', 'branch', ['organisation'], 'organisation'],
  ['organisation', 'party-committee', H19, 'organisation'],
  ['organisation', 'agency', H19, null],
  ['organisation', 'division', ['division'], 'division'],
  ['collective', 'people-committee', H19, 'committee'],
  ['collective', 'standing-committee', ['collective', 'leader', 'member'], 'collective'],
  ['person', 'person', H19, 'member'],
  ['person', 'person', ['leader', 'staff'], 'staff'],
  ['person', 'person', ['division'], null],
] as const)('%s %s by %j: table %s', (is, kind, kinds, table) => {
  expect(tableKindFor({ is, kind }, kinds)).toBe(table);
});

const body = (id: string, shape: Body['shape'], kind: string, organisationId = id): Body => ({
  id,
  shape,
  kind,
  code: id,
  name: id,
  organisationId,
  root: false,
});
const bodies = [
  body('o1', 'organisation', 'branch'),
  body('c1', 'collective', 'branch-committee', 'o1'),
  body('o2', 'organisation', 'agency'),
];
const plan = {
  subjects: {
    branches: { name: 'Chi bộ', is: 'organisation', binds: { organisations: ['branch'] }, cite: 'x' },
    committees: { name: 'Chi ủy', is: 'collective', binds: { collectives: ['branch-committee'] }, cite: 'x' },
    members: { name: 'Đảng viên', is: 'person', cite: 'x' },
    leaders: { name: 'Bí thư', is: 'person', cite: 'x' },
  },
  deciding: [
    { subjects: ['branches', 'members'], decides: ['btv'], cite: 'x' },
    { subjects: ['leaders'], decides: ['city'], cite: 'x' },
    { subjects: ['committees'], decides: [], cite: 'x' },
  ],
} as const;

test('G-08, P79-01: the bodies a plan has classified, in the order of the tree', () => {
  expect(classifiedBodies(plan, bodies)).toEqual(['o1', 'c1']);
});

test.each([
  ['o1', 'organisation', ['btv']],
  ['c1', 'collective', []],
  ['p', 'person', ['btv', 'city']],
] as const)('P79-05: who decides %s (%s): %j', (id, is, deciders) => {
  expect(decidersOf(plan, { id, is }, bodies)).toEqual(deciders);
});

const node = (id: string, kind: string, parentId: string | null): TreeNode => ({ id, name: `tên ${id}`, kind, parentId });
const ward = new Map(
  [node('W', 'party-committee', null), node('b1', 'branch', 'W'), node('b2', 'branch', 'W')].map((one) => [one.id, one]),
);
const bloc = new Map(
  [node('B', 'party-committee', null), node('D', 'party-committee', 'B'), node('s', 'branch', 'D'), node('g', 'branch', 'B')].map((one) => [
    one.id,
    one,
  ]),
);
const QUOTED = ['organisation', 'branch', 'committee', 'member'];

test.each([
  ['members of a ward are one group', ward, { is: 'person', table: 'member', organisationId: 'b2' }, 'person:W'],
  ['of a bloc those of each grassroots organisation', bloc, { is: 'person', table: 'member', organisationId: 's' }, 'person:D'],
  ['a grassroots branch is one by itself', bloc, { is: 'person', table: 'member', organisationId: 'g' }, 'person:g'],
  ['branches of one superior', ward, { is: 'organisation', table: 'branch', organisationId: 'b1' }, 'organisation:W'],
  ['committees of one superior', bloc, { is: 'collective', table: 'committee', organisationId: 'D' }, 'collective:B'],
  ['the top has a superior outside', ward, { is: 'collective', table: 'committee', organisationId: 'W' }, 'collective:top'],
  ['no quota for such a table', ward, { is: 'organisation', table: 'division', organisationId: 'b1' }, null],
] as const)('H19-15 who is counted together: %s', (_, tree, subject, key) => {
  expect(quotaGroupOf(subject, QUOTED, tree)?.key ?? null).toBe(key);
});

test('P75-02: a quota for any group counts whatever the table', () => {
  expect(quotaGroupOf({ is: 'person', table: 'x', organisationId: 'b1' }, ['any'], ward)?.name).toBe('Đảng viên của tên W');
});

test.each([
  ['organisation', 'b1', 'Tổ chức đảng thuộc tên W'],
  ['collective', 'b1', 'Tập thể thuộc tên W'],
  ['person', 'b1', 'Đảng viên của tên W'],
  ['collective', 'W', 'Tập thể thuộc cấp trên trực tiếp'],
  ['organisation', 'gone', 'Tổ chức đảng thuộc cấp trên trực tiếp'],
] as const)('the group of a %s of %s is called “%s”', (is, organisationId, name) => {
  expect(quotaGroupOf({ is, table: 'x', organisationId }, ['any'], ward)?.name).toBe(name);
});
