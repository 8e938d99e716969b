import { diffOrganisation, isNoChange } from './diff-organisation';
import { EMPTY_ORGANISATION, type Organisation, type OrganisationData, type Person } from './organisation';

const root: Organisation = { code: 'DB', name: 'Đảng bộ', kind: 'party-committee', parent: null, founded: null, dissolved: null, residential: false }; // prettier-ignore
const branch = (code: string, change: Partial<Organisation> = {}): Organisation => ({ ...root, code, name: `Chi bộ ${code}`, kind: 'branch', parent: 'DB', ...change }); // prettier-ignore
const an: Person = { code: 'A', fullName: 'An', born: '1980', email: null, phone: null, branch: 'CB1', admitted: null, status: 'active' };
const seat = { person: 'A', place: 'CB1', title: 'Bí thư', rank: 'head', managedBy: null } as const;

const before: OrganisationData = {
  organisations: [root, branch('CB1'), branch('CB2'), branch('CB3', { dissolved: '2025-01-01' })],
  collectives: [{ code: 'CU1', name: 'Chi ủy', kind: 'branch-committee', organisation: 'CB1' }],
  people: [an],
  posts: [seat],
  oversight: [{ person: 'A', branch: 'CB1' }],
};

test('the same organisation is no change, nor is leaving out what was dissolved before', () => {
  expect(isNoChange(diffOrganisation(before, before))).toBe(true);
  expect(isNoChange(diffOrganisation(before, { ...before, organisations: before.organisations.slice(0, 3) }))).toBe(true);
});

test('from nothing everything is added, in the order of the file', () => {
  const diff = diffOrganisation(EMPTY_ORGANISATION, before);
  expect(diff.organisations).toEqual({ added: before.organisations, changed: [], ended: [] });
  expect(diff.order).toEqual({ organisations: ['DB', 'CB1', 'CB2', 'CB3'], collectives: ['CU1'] });
  expect(diff.reordered).toBe(false);
});

test('changed rows show each field before and after', () => {
  const after = { ...before, people: [{ ...an, branch: 'CB2', email: 'an@example.org' }], posts: [{ ...seat, title: 'Bí thư chi bộ' }] };
  const diff = diffOrganisation(before, after);
  expect(diff.people.changed).toEqual([
    {
      before: an,
      after: { ...an, branch: 'CB2', email: 'an@example.org' },
      fields: [
        { field: 'email', before: null, after: 'an@example.org' },
        { field: 'branch', before: 'CB1', after: 'CB2' },
      ],
    },
  ]);
  expect(diff.posts.changed[0]?.fields).toEqual([{ field: 'title', before: 'Bí thư', after: 'Bí thư chi bộ' }]);
  expect(isNoChange(diff)).toBe(false);
});

test('what is absent is ended, not deleted; a post elsewhere is another post', () => {
  const diff = diffOrganisation(before, { ...before, organisations: [root, branch('CB1')], collectives: [], posts: [{ ...seat, place: 'CB2' }], oversight: [] }); // prettier-ignore
  expect(diff.organisations.ended).toEqual([branch('CB2')]);
  expect(diff.collectives.ended).toEqual(before.collectives);
  expect(diff.posts).toEqual({ added: [{ ...seat, place: 'CB2' }], changed: [], ended: [seat] });
  expect(diff.oversight.ended).toEqual([{ person: 'A', branch: 'CB1' }]);
});

test.each([
  ['two change places', [root, branch('CB2'), branch('CB1')], true],
  ['one comes between', [root, branch('CB1'), branch('CB9'), branch('CB2')], false],
  ['one goes', [root, branch('CB2')], false],
])('order: %s', (_, organisations, reordered) => {
  expect(diffOrganisation(before, { ...before, organisations }).reordered).toBe(reordered);
});

test('rows that only change places are a change', () => {
  const [first, ...others] = before.organisations;
  const diff = diffOrganisation(before, { ...before, organisations: first ? [...others, first] : [] });
  expect(diff.organisations).toEqual({ added: [], changed: [], ended: [] });
  expect(isNoChange(diff)).toBe(false);
});
