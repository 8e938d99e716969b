import type { EnteredSubject } from '@libs/acts/classification/enter-facts';
import type { OrganisationData, Person } from '@libs/domain/organisation/organisation';
import {
  BRANCH,
  BRANCHES,
  COMMITTEE,
  COMMITTEES,
  MEMBER,
  MEMBERS,
  type Profile,
  RESIDENTIAL,
  SECRETARY_VOTES,
} from './classification-expected';

const NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1);
const two = (n: number): string => String(n).padStart(2, '0');

export const branchCode = (n: number): string => `CB${two(n)}`;
export const committeeCode = (n: number): string => `CU${two(n)}`;
export const secretaryCode = (n: number): string => `S${two(n)}`;
/** The n-th of the 24 others of a branch, from 1. */
export const memberCode = (branch: number, n: number): string => `M${two(branch)}${two(n)}`;

function person(code: string, branch: string): Person {
  const known = { born: null, phone: null, admitted: '2010-05-19', status: 'active' } as const;
  return { code, fullName: `Đảng viên Thử ${code}`, email: `${code.toLowerCase()}@vidu.example`, branch, ...known };
}

const founded = { founded: '1990-01-01', dissolved: null };

/** A made-up ward of 12 branches of 25 members, each with a committee that its secretary heads. */
export const CLASSIFIED_WARD: OrganisationData = {
  organisations: [
    { code: 'DU', name: 'Đảng bộ phường Hoa Mai', kind: 'party-committee', parent: null, residential: false, ...founded },
    ...NUMBERS.map((n) => ({
      ...{ code: branchCode(n), name: `Chi bộ ${n}`, kind: 'branch' as const, parent: 'DU', ...founded },
      residential: RESIDENTIAL.includes(n),
    })),
  ],
  collectives: [
    { code: 'BTV', name: 'Ban Thường vụ Đảng ủy phường Hoa Mai', kind: 'standing-committee', organisation: 'DU' },
    { code: 'BTC', name: 'Ban Tổ chức Đảng ủy phường Hoa Mai', kind: 'organizing-board', organisation: 'DU' },
    { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy phường Hoa Mai', kind: 'inspection-committee', organisation: 'DU' },
    { code: 'UBND', name: 'Ủy ban nhân dân phường Hoa Mai', kind: 'people-committee', organisation: 'DU' },
    ...NUMBERS.map((n) => ({
      code: committeeCode(n),
      name: `Chi ủy ${n}`,
      kind: 'branch-committee' as const,
      organisation: branchCode(n),
    })),
  ],
  people: NUMBERS.flatMap((n) => [
    person(secretaryCode(n), branchCode(n)),
    ...MEMBERS.map((_, at) => person(memberCode(n, at + 1), branchCode(n))),
  ]),
  posts: NUMBERS.map((n) => ({ person: secretaryCode(n), place: branchCode(n), title: 'Bí thư chi bộ', rank: 'head', managedBy: null })),
  oversight: [],
};

/** Everything the board enters: nothing of those whose profile says nothing. */
export function enteredIn(year: number): EnteredSubject[] {
  const profile = (code: string, usual: object, { facts, votes, violatedYearsAgo }: Profile, unit: string): EnteredSubject[] => {
    if (facts === null) return [];
    const act = violatedYearsAgo === undefined ? [] : [{ year: year - violatedYearsAgo, unit }];
    const violations = act.map((one) => ({
      id: `${code}-QĐ/UBKT`,
      acts: [one],
      decidedIn: year,
      remedied: facts['discipline'] === 'remedied',
    }));
    const ballots = votes === undefined ? null : { collected: 20, excellent: votes };
    return [{ subject: { code }, facts: { ...usual, ...facts }, ballots, violations }];
  };
  return NUMBERS.flatMap((n) => {
    const [branch, committee] = [BRANCHES[n - 1], COMMITTEES[n - 1]];
    const secretary: Profile = { level: 'excellent', why: '', facts: {}, votes: SECRETARY_VOTES[n - 1] ?? 0 };
    return [
      ...(branch ? profile(branchCode(n), BRANCH, branch, '') : []),
      ...(committee ? profile(committeeCode(n), COMMITTEE, committee, '') : []),
      ...profile(secretaryCode(n), MEMBER, secretary, branchCode(n)),
      ...MEMBERS.flatMap((one, at) => profile(memberCode(n, at + 1), MEMBER, one, branchCode(n))),
    ];
  });
}
