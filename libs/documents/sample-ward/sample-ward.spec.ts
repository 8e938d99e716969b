import { checkOrganisation } from '@libs/domain/organisation/check-organisation';
import { sampleWard } from './sample-ward';

const { organisations, collectives, people, posts, oversight } = sampleWard();
const branches = organisations.filter(({ kind }) => kind === 'branch');

test('the sample is the same every time, and nothing in it is wrong or odd', () => {
  expect(sampleWard()).toEqual({ organisations, collectives, people, posts, oversight });
  expect(checkOrganisation(sampleWard(), '2026-11-21')).toEqual([]);
  expect(people[0]).toEqual({
    code: 'DV001',
    fullName: 'Trần Ngọc Hiền',
    born: '1979-11-04',
    email: 'hien.tran.dv001@example.org',
    phone: '+84900000001',
    branch: 'CB01',
    admitted: '2006-04-18',
    status: 'active',
  });
});

test('P79-01: 12 branches, 8 of residential groups; 287 members, 9 others; every collective P79 names', () => {
  expect(branches).toHaveLength(12);
  expect(branches.filter(({ residential }) => residential)).toHaveLength(8);
  expect(people.filter(({ admitted }) => admitted !== null)).toHaveLength(287);
  expect(people.filter(({ admitted }) => admitted === null)).toHaveLength(9);
  const kinds = collectives.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'branch-committee')).toHaveLength(10);
  expect(kinds.filter((kind) => kind === 'mass-standing')).toHaveLength(4);
  expect(kinds).toEqual(expect.arrayContaining(['executive-committee', 'standing-committee', 'standing-board', 'council-standing', 'people-committee', 'front-standing', 'organizing-board', 'inspection-committee', 'office'])); // prettier-ignore
});

test('G-07: who is out on 25/11/2026 is known: 16 exempted, 3 suspended, 5 admitted less than 6 months ago', () => {
  expect(people.filter(({ status }) => status === 'exempted')).toHaveLength(16);
  expect(people.filter(({ status }) => status === 'suspended')).toHaveLength(3);
  expect(people.flatMap(({ admitted }) => (admitted !== null && admitted > '2026-01-01' ? [admitted] : [])).sort()).toEqual([
    '2026-05-25',
    '2026-05-26',
    '2026-06-19',
    '2026-08-31',
    '2026-09-02',
    '2026-10-10',
  ]);
});

test('nobody could be reached by accident: addresses at example.org, numbers beginning 0900 000', () => {
  for (const { email, phone } of people) {
    expect(email ?? '@example.org').toMatch(/@example\.org$/);
    expect(phone ?? '+84900000').toMatch(/^\+84900000/);
  }
  expect(people.filter(({ email }) => email === null)).toHaveLength(27);
});

test('P79-06: every branch has a standing-committee member in charge, and a secretary with an address', () => {
  const standing = posts.filter(({ place }) => place === 'BTV').map(({ person }) => person);
  expect(oversight.map(({ branch }) => branch)).toEqual(branches.map(({ code }) => code));
  expect(oversight.filter(({ person }) => !standing.includes(person))).toEqual([]);
  for (const { code } of branches) {
    const secretary = posts.find(({ place, rank }) => rank === 'head' && [code, code.replace('CB', 'CU')].includes(place));
    expect(people.find((person) => person.code === secretary?.person)).toMatchObject({
      branch: code,
      status: 'active',
      email: expect.any(String),
    });
  }
});
