import type { OrganisationData, Person, Post } from '@libs/domain/organisation/organisation';

/** The phone number of everybody in a marked ward: no other number in a test looks like it. */
export const MARKED_PHONE = '0977123454';

/**
 * A made-up ward of so many branches, each with a secretary; BT heads the standing committee, TC the organizing board, U1 is in charge
 * of all branches. With a `mark` it stands in every name and address, so that a test can see where they turn up.
 */
export function ward(branches: number, mark = 'Thử'): OrganisationData {
  const numbers = Array.from({ length: branches }, (_, n) => String(n + 1).padStart(3, '0'));
  const person = (code: string, branch: string): Person => ({
    code,
    fullName: `Đồng chí ${mark} ${code}`,
    born: null,
    email: `${mark.normalize('NFD').replace(/\W/g, '')}.${code}@vidu.example`.toLowerCase(),
    phone: MARKED_PHONE,
    branch,
    admitted: '2010-05-19',
    status: 'active',
  });
  const post = (who: string, place: string, rank: Post['rank']): Post => ({
    person: who,
    place,
    title: `Chức vụ ${mark}`,
    rank,
    managedBy: null,
  });
  return {
    organisations: [
      {
        code: 'DU',
        name: `Đảng bộ phường ${mark}`,
        kind: 'party-committee',
        parent: null,
        founded: '1990-01-01',
        dissolved: null,
        residential: false,
      },
      ...numbers.map((n) => ({
        code: `CB${n}`,
        name: `Chi bộ ${mark} ${n}`,
        kind: 'branch' as const,
        parent: 'DU',
        founded: '1990-01-01',
        dissolved: null,
        residential: true,
      })),
    ],
    collectives: [
      { code: 'BTV', name: `Ban Thường vụ ${mark}`, kind: 'standing-committee', organisation: 'DU' },
      { code: 'BTC', name: `Ban Tổ chức ${mark}`, kind: 'organizing-board', organisation: 'DU' },
    ],
    people: [...numbers.map((n) => person(`S${n}`, `CB${n}`)), person('BT', 'CB001'), person('TC', 'CB001'), person('U1', 'CB002')],
    posts: [
      ...numbers.map((n) => post(`S${n}`, `CB${n}`, 'head')),
      post('BT', 'BTV', 'head'),
      post('U1', 'BTV', 'member'),
      post('TC', 'BTC', 'head'),
    ],
    oversight: numbers.map((n) => ({ person: 'U1', branch: `CB${n}` })),
  };
}
