import { checkOrganisation } from './check-organisation';
import type { Collective, Organisation, OrganisationData, Person, Post } from './organisation';

const organisation = (code: string, change: Partial<Organisation> = {}): Organisation => ({
  code,
  name: `Tổ chức ${code}`,
  kind: 'branch',
  parent: 'DB',
  founded: null,
  dissolved: null,
  residential: false,
  ...change,
});
const collective = (code: string, change: Partial<Collective> = {}): Collective => ({ code, name: `Tập thể ${code}`, kind: 'standing-committee', organisation: 'DB', ...change }); // prettier-ignore
const person = (code: string, change: Partial<Person> = {}): Person => ({
  code,
  fullName: `Người ${code}`,
  born: '1980',
  email: null,
  phone: null,
  branch: 'CB1',
  admitted: '2005-02-03',
  status: 'active',
  ...change,
});
const post = (who: string, place: string, change: Partial<Post> = {}): Post => ({ person: who, place, title: 'Bí thư', rank: 'head', managedBy: null, ...change }); // prettier-ignore

const sound: OrganisationData = {
  organisations: [organisation('DB', { kind: 'party-committee', parent: null }), organisation('CB1')],
  collectives: [collective('BTV')],
  people: [person('A'), person('B')],
  posts: [post('A', 'BTV'), post('B', 'CB1')],
  oversight: [{ person: 'A', branch: 'CB1' }],
};

/** Findings in short: severity, code, list, row, field. */
const found = (change: Partial<OrganisationData>): string[] =>
  checkOrganisation({ ...sound, ...change }, '2026-11-21').map(
    ({ severity, code, list, index, field }) => `${severity} ${code} ${list}[${index}].${field}`,
  );
const plus = <L extends keyof OrganisationData>(list: L, ...rows: OrganisationData[L][number][]): Partial<OrganisationData> => ({ [list]: [...sound[list], ...rows] }); // prettier-ignore

test('nothing is said about an organisation that is in order', () => expect(found({})).toEqual([]));

test.each<[string, Partial<OrganisationData>, string[]]>([
  ['a code used twice', plus('people', person('CB1')), ['error duplicate-code people[2].code']],
  ['codes that differ by case only', plus('people', person('cb1')), ['error duplicate-code people[2].code']],
  ['a code with a blank', plus('people', person('C 1')), ['error bad-code people[2].code']],
  ['an unknown parent', plus('collectives', collective('X', { organisation: 'NO', kind: 'office' })), ['error unknown-organisation collectives[1].organisation', 'remark no-head collectives[1].null']],
  ['a branch committee outside a branch', plus('collectives', collective('CU', { kind: 'branch-committee' })), ['error branch-committee-elsewhere collectives[1].organisation', 'remark no-head collectives[1].null']],
  ['two standing committees', plus('collectives', collective('BTV2')), ['remark same-kind-twice collectives[1].kind', 'remark no-head collectives[1].null']],
  ['an unknown branch', plus('people', person('C', { branch: 'CB9' })), ['error unknown-branch people[2].branch']],
  ['a branch that is none', plus('people', person('C', { branch: 'DB' })), ['error not-a-branch people[2].branch']],
  ['a bad address', plus('people', person('C', { email: 'a@b' })), ['error bad-email people[2].email']],
  ['two addresses in a cell', plus('people', person('C', { email: 'a@example.org; b@example.org' })), ['error bad-email people[2].email']],
  ['G-07: no admission', plus('people', person('C', { admitted: null })), ['remark no-admission people[2].admitted']],
  ['a member without branch', plus('people', person('C', { branch: null })), ['remark member-without-branch people[2].branch']],
  ['an exempted outsider', plus('people', person('C', { admitted: null, branch: null, status: 'exempted' })), ['remark status-without-admission people[2].status']],
  ['a member at 17', plus('people', person('C', { admitted: '1997-05-01' })), ['remark admitted-too-young people[2].admitted']],
  ['the same person twice', plus('people', person('C', { fullName: 'người a' })), ['remark same-person-twice people[2].fullName']],
  ['a post of nobody', plus('posts', post('Z', 'CB1', { rank: 'deputy' })), ['error unknown-person posts[2].person']],
  ['a post nowhere', plus('posts', post('A', 'ZZ')), ['error unknown-place posts[2].place']],
  ['two heads', plus('posts', post('B', 'BTV')), ['error second-head posts[2].rank']],
  ['two posts in one place', plus('posts', post('A', 'BTV', { rank: 'member' })), ['error post-twice posts[2].place']],
  ['G-10: no head', { posts: [post('B', 'CB1'), post('A', 'BTV', { rank: 'member' })] }, ['remark no-head collectives[0].null']],
  ['G-10: no secretary', { posts: [post('A', 'BTV')] }, ['remark no-secretary organisations[1].null']],
  ['P79-06: not on the standing committee', { oversight: [{ person: 'B', branch: 'CB1' }] }, ['remark not-standing-member oversight[0].person']],
  ['oversight by nobody', plus('oversight', { person: 'Z', branch: 'CB1' }), ['error unknown-person oversight[1].person']],
  ['oversight of no branch', plus('oversight', { person: 'A', branch: 'DB' }), ['error not-a-branch oversight[1].branch']],
  ['oversight of the unknown', plus('oversight', { person: 'A', branch: 'CB7' }), ['error unknown-branch oversight[1].branch']],
  ['the same oversight twice', plus('oversight', { person: 'A', branch: 'CB1' }), ['error oversight-twice oversight[1].branch']],
  ['G-10: nobody in charge', { oversight: [] }, ['remark no-oversight organisations[1].null']],
])('%s', (_, change, expected) => expect(found(change)).toEqual(expected)); // prettier-ignore

test('a branch is headed by the head of its committee as well (G-10)', () => {
  const committee = collective('CU1', { kind: 'branch-committee', organisation: 'CB1' });
  expect(found({ ...plus('collectives', committee), posts: [post('A', 'BTV'), post('B', 'CU1')] })).toEqual([]);
});

describe('the tree', () => {
  const tree = (...rows: Organisation[]): string[] =>
    found({ organisations: rows, oversight: [] }).filter((line) => line.startsWith('error'));
  const root = organisation('DB', { kind: 'party-committee', parent: null });
  const cb1 = organisation('CB1');

  test.each<[string, Organisation[], string[]]>([
    ['no root', [organisation('DB', { parent: 'CB1' }), cb1], ['error cycle organisations[0].parent', 'error no-root organisations[null].parent']],
    ['two roots', [root, cb1, organisation('X', { parent: null })], ['error second-root organisations[2].parent']],
    ['nobody above', [root, cb1, organisation('X', { parent: 'NO' })], ['error unknown-parent organisations[2].parent']],
    ['above itself', [root, cb1, organisation('X', { parent: 'X' })], ['error cycle organisations[2].parent']],
    ['a ring is named once', [root, cb1, organisation('X', { parent: 'Y' }), organisation('Y', { parent: 'X' }), organisation('Z', { parent: 'X' })], ['error cycle organisations[2].parent']],
    ['dissolved before founded', [root, cb1, organisation('X', { founded: '2026-02-01', dissolved: '2026-01-31' })], ['error dissolved-before-founded organisations[2].dissolved']],
    ['P79-09: a residential agency', [root, cb1, organisation('X', { kind: 'agency', residential: true })], ['error residential-not-branch organisations[2].residential']],
  ])('%s', (_, rows, expected) => expect(tree(...rows)).toEqual(expected)); // prettier-ignore
});

test('messages say what is wrong and what would do', () => {
  const messages = checkOrganisation({ ...sound, ...plus('people', person('C', { branch: 'cb1' })) }, '2026-11-21').map(
    ({ message }) => message,
  );
  expect(messages).toEqual(['Mã "cb1" không có ở trang Tổ chức; có mã "CB1", ghi đúng như vậy nếu là mã này.']);
});
