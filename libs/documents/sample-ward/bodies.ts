import type { Collective, Organisation } from '@libs/domain/organisation/organisation';

/** A branch of the sample and how many members it has. */
export interface SampleBranch {
  readonly code: string;
  readonly name: string;
  readonly members: number;
  readonly residential: boolean;
}

const branch = (number: number, name: string, members: number, residential = false): SampleBranch => ({
  code: `CB${String(number).padStart(2, '0')}`,
  name: `Chi bộ ${name}`,
  members,
  residential,
});

export const BRANCHES: readonly SampleBranch[] = [
  ...[34, 31, 28, 27, 26, 25, 22, 20].map((members, index) => branch(index + 1, `tổ dân phố ${index + 1}`, members, true)),
  branch(9, 'Cơ quan Đảng, đoàn thể', 18),
  branch(10, 'Cơ quan Ủy ban nhân dân', 24),
  branch(11, 'Trường Trung học cơ sở Sông Trăng', 23),
  branch(12, 'Trạm Y tế', 9),
];

/** From this many members on a branch of the sample has a branch committee. */
const WITH_COMMITTEE = 20;
export const LARGER_BRANCHES = BRANCHES.filter(({ members }) => members >= WITH_COMMITTEE);
export const committeeOf = ({ code }: SampleBranch): string => code.replace('CB', 'CU');

const organisation = (
  code: string,
  name: string,
  kind: Organisation['kind'],
  parent: string | null,
  residential = false,
): Organisation => ({
  code,
  name,
  kind,
  parent,
  founded: null,
  dissolved: null,
  residential,
});

export const ORGANISATIONS: readonly Organisation[] = [
  organisation('DB', 'Đảng bộ phường Sông Trăng', 'party-committee', null),
  ...BRANCHES.map(({ code, name, residential }) => organisation(code, name, 'branch', 'DB', residential)),
  organisation('HDND', 'Hội đồng nhân dân phường', 'agency', 'DB'),
  organisation('UBND', 'Ủy ban nhân dân phường', 'agency', 'DB'),
  organisation('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'mass-organisation', 'DB'),
  organisation('DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường', 'mass-organisation', 'DB'),
  organisation('HPN', 'Hội Liên hiệp Phụ nữ phường', 'mass-organisation', 'DB'),
  organisation('HND', 'Hội Nông dân phường', 'mass-organisation', 'DB'),
  organisation('HCCB', 'Hội Cựu chiến binh phường', 'mass-organisation', 'DB'),
];

export const COLLECTIVES: readonly Collective[] = [
  { code: 'BCH', name: 'Ban Chấp hành Đảng bộ phường', kind: 'executive-committee', organisation: 'DB' },
  { code: 'BTV', name: 'Ban Thường vụ Đảng ủy phường', kind: 'standing-committee', organisation: 'DB' },
  { code: 'TTDU', name: 'Thường trực Đảng ủy phường', kind: 'standing-board', organisation: 'DB' },
  { code: 'BTC', name: 'Ban Tổ chức Đảng ủy', kind: 'organizing-board', organisation: 'DB' },
  { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', kind: 'inspection-committee', organisation: 'DB' },
  { code: 'VP', name: 'Văn phòng Đảng ủy', kind: 'office', organisation: 'DB' },
  ...LARGER_BRANCHES.map((larger): Collective => ({
    code: committeeOf(larger),
    name: larger.name.replace('Chi bộ', 'Chi ủy chi bộ'),
    kind: 'branch-committee',
    organisation: larger.code,
  })),
  { code: 'TTHDND', name: 'Thường trực Hội đồng nhân dân phường', kind: 'council-standing', organisation: 'HDND' },
  { code: 'TTUBND', name: 'Tập thể lãnh đạo Ủy ban nhân dân phường', kind: 'people-committee', organisation: 'UBND' },
  { code: 'BTTMT', name: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc phường', kind: 'front-standing', organisation: 'MTTQ' },
  { code: 'BTVDTN', name: 'Ban Thường vụ Đoàn Thanh niên phường', kind: 'mass-standing', organisation: 'DTN' },
  { code: 'BTVHPN', name: 'Ban Thường vụ Hội Liên hiệp Phụ nữ phường', kind: 'mass-standing', organisation: 'HPN' },
  { code: 'BTVHND', name: 'Ban Thường vụ Hội Nông dân phường', kind: 'mass-standing', organisation: 'HND' },
  { code: 'BTVCCB', name: 'Ban Thường vụ Hội Cựu chiến binh phường', kind: 'mass-standing', organisation: 'HCCB' },
];
