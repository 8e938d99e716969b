import type { OrganisationData, Person, Post } from '@libs/domain/organisation/organisation';

const BRANCHES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

function person(code: string, fullName: string, branch: string): Person {
  return {
    code,
    fullName,
    born: null,
    email: `${code.toLowerCase()}@vidu.example`,
    phone: null,
    branch,
    admitted: '2010-05-19',
    status: 'active',
  };
}

function post(person_: string, place: string, title: string, rank: Post['rank']): Post {
  return { person: person_, place, title, rank, managedBy: null };
}

/**
 * A made-up ward of 12 branches: S01…S12 are the secretaries, D01 and D02 deputies, BT the ward's secretary (head of the executive and
 * the standing committee), CT the chairman, TC the head of the organizing board; U1 is in charge of branches 01–06, U2 of 07–12.
 */
export const smallWard: OrganisationData = {
  organisations: [
    {
      code: 'DU',
      name: 'Đảng bộ phường Hoa Mai',
      kind: 'party-committee',
      parent: null,
      founded: '1990-01-01',
      dissolved: null,
      residential: false,
    },
    ...BRANCHES.map((n) => ({
      code: `CB${n}`,
      name: `Chi bộ ${Number(n)}`,
      kind: 'branch' as const,
      parent: 'DU',
      founded: '1990-01-01',
      dissolved: null,
      residential: true,
    })),
  ],
  collectives: [
    { code: 'BCH', name: 'Ban Chấp hành Đảng bộ phường Hoa Mai', kind: 'executive-committee', organisation: 'DU' },
    { code: 'BTV', name: 'Ban Thường vụ Đảng ủy phường Hoa Mai', kind: 'standing-committee', organisation: 'DU' },
    { code: 'BTC', name: 'Ban Tổ chức Đảng ủy phường Hoa Mai', kind: 'organizing-board', organisation: 'DU' },
    { code: 'UBND', name: 'Ủy ban nhân dân phường Hoa Mai', kind: 'people-committee', organisation: 'DU' },
  ],
  people: [
    ...BRANCHES.map((n) => person(`S${n}`, `Bí thư Thử ${n}`, `CB${n}`)),
    person('D01', 'Phó bí thư Thử 01', 'CB01'),
    person('D02', 'Phó bí thư Thử 02', 'CB02'),
    person('BT', 'Bí thư Đảng ủy Thử', 'CB03'),
    person('CT', 'Chủ tịch Thử', 'CB04'),
    person('TC', 'Trưởng ban Thử', 'CB05'),
    person('U1', 'Ủy viên Thử Một', 'CB06'),
    person('U2', 'Ủy viên Thử Hai', 'CB07'),
  ],
  posts: [
    ...BRANCHES.map((n) => post(`S${n}`, `CB${n}`, 'Bí thư chi bộ', 'head')),
    post('D01', 'CB01', 'Phó bí thư chi bộ', 'deputy'),
    post('D02', 'CB02', 'Phó bí thư chi bộ', 'deputy'),
    post('BT', 'BCH', 'Bí thư', 'head'),
    post('BT', 'BTV', 'Bí thư', 'head'),
    post('U1', 'BTV', 'Ủy viên', 'member'),
    post('U2', 'BTV', 'Ủy viên', 'member'),
    post('TC', 'BTC', 'Trưởng ban', 'head'),
    post('CT', 'UBND', 'Chủ tịch', 'head'),
  ],
  oversight: [
    ...['01', '02', '03', '04', '05', '06'].map((n) => ({ person: 'U1', branch: `CB${n}` })),
    ...['07', '08', '09', '10', '11', '12'].map((n) => ({ person: 'U2', branch: `CB${n}` })),
  ],
};
