import type { OrganisationData } from '@libs/domain/organisation/organisation';

/** A made-up ward of so many branches, each with a secretary, one organizing board and one member in charge of all. */
export function wardOf(count: number): OrganisationData {
  const branches = Array.from({ length: count }, (_, index) => `${index + 1}`.padStart(3, '0'));
  const founded = { founded: '1990-01-01', dissolved: null };
  const member = { born: null, phone: null, admitted: '2010-05-19', status: 'active' } as const;
  const head = { rank: 'head', managedBy: null } as const;
  return {
    organisations: [
      { code: 'DU', name: 'Đảng bộ phường Hoa Mai', kind: 'party-committee', parent: null, residential: false, ...founded },
      ...branches.map((n) => ({
        code: `CB${n}`,
        name: `Chi bộ ${n}`,
        kind: 'branch' as const,
        parent: 'DU',
        residential: true,
        ...founded,
      })),
    ],
    collectives: [
      { code: 'BTV', name: 'Ban Thường vụ Đảng ủy phường Hoa Mai', kind: 'standing-committee', organisation: 'DU' },
      { code: 'BTC', name: 'Ban Tổ chức Đảng ủy phường Hoa Mai', kind: 'organizing-board', organisation: 'DU' },
    ],
    people: [
      ...branches.map((n) => ({ code: `S${n}`, fullName: `Bí thư Thử ${n}`, email: `s${n}@vidu.example`, branch: `CB${n}`, ...member })),
      { code: 'TC', fullName: 'Trưởng ban Thử', email: 'tc@vidu.example', branch: 'CB001', ...member },
    ],
    posts: [
      ...branches.map((n) => ({ person: `S${n}`, place: `CB${n}`, title: 'Bí thư chi bộ', ...head })),
      { person: 'TC', place: 'BTC', title: 'Trưởng ban', ...head },
      { person: 'TC', place: 'BTV', title: 'Bí thư', ...head },
    ],
    oversight: branches.map((n) => ({ person: 'TC', branch: `CB${n}` })),
  };
}
