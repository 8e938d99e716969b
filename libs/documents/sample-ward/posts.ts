import type { PostRank } from '@libs/domain/organisation/kinds';
import type { Oversight, Post } from '@libs/domain/organisation/organisation';
import { BRANCHES, LARGER_BRANCHES, committeeOf } from './bodies';

const CITY = 'BTV Thành ủy';
const WARD = 'BTV Đảng ủy phường';

/** Who leads the ward, by a short name; members of the two branches of its offices, in the order of their codes. */
const OFFICERS = {
  secretary: 'DV214', standingDeputy: 'DV215', inspector: 'DV216', front: 'DV217', chiefOfStaff: 'DV218', youth: 'DV219', women: 'DV220',
  farmers: 'DV221', veterans: 'DV222', organizer: 'DV223', frontDeputy: 'DV224', inspectorDeputy: 'DV225', clerk: 'DV226',
  chairman: 'DV232', council: 'DV233', viceFirst: 'DV234', viceSecond: 'DV235', justice: 'DV236', finance: 'DV237',
} as const; // prettier-ignore
type Officer = keyof typeof OFFICERS;

/** A place and its people from the top: officer or code, title, and who manages them where it is not the ward. */
type Seats = readonly (readonly [who: string, title: string, rank: PostRank, managedBy?: string])[];

const HEADS: Seats = [
  ['secretary', 'Bí thư Đảng ủy', 'head', CITY],
  ['standingDeputy', 'Phó Bí thư Thường trực Đảng ủy', 'deputy', CITY],
  ['chairman', 'Phó Bí thư Đảng ủy', 'deputy', CITY],
];
const STANDING: Seats = [...HEADS, ['inspector', 'Ủy viên Ban Thường vụ', 'member'], ['front', 'Ủy viên Ban Thường vụ', 'member']];
const EXECUTIVE: readonly Officer[] = [
  'council', 'viceFirst', 'viceSecond', 'chiefOfStaff', 'organizer', 'youth', 'women', 'farmers', 'veterans', 'justice',
]; // prettier-ignore

const mass = (head: Officer, title: string, deputy: string, member: string): { organisation: Seats; collective: Seats } => {
  const lead: Seats = [[head, title, 'head'], [deputy, `Phó ${title}`, 'deputy']]; // prettier-ignore
  return { organisation: lead, collective: [...lead, [member, 'Ủy viên Ban Thường vụ', 'member']] };
};
const FRONT = mass('front', 'Chủ tịch', 'frontDeputy', 'NV01');
const YOUTH = mass('youth', 'Bí thư', 'NV02', 'NV03');
const WOMEN = mass('women', 'Chủ tịch', 'NV04', 'NV05');
const FARMERS = mass('farmers', 'Chủ tịch', 'DV004', 'DV038');
const VETERANS = mass('veterans', 'Chủ tịch', 'DV069', 'DV097');
const COUNCIL: Seats = [['standingDeputy', 'Chủ tịch', 'head', CITY], ['council', 'Phó Chủ tịch', 'deputy']]; // prettier-ignore
const GOVERNMENT: Seats = [
  ['chairman', 'Chủ tịch', 'head', CITY],
  ['viceFirst', 'Phó Chủ tịch', 'deputy'],
  ['viceSecond', 'Phó Chủ tịch', 'deputy'],
];

const PLACES: Readonly<Record<string, Seats>> = {
  DB: HEADS,
  TTDU: HEADS,
  BTV: STANDING,
  BCH: [...STANDING, ...EXECUTIVE.map((who) => [who, 'Ủy viên Ban Chấp hành', 'member'] as const)],
  BTC: [['organizer', 'Trưởng Ban', 'head'], ['NV06', 'Chuyên viên', 'staff']], // prettier-ignore
  UBKT: [['inspector', 'Chủ nhiệm', 'head'], ['inspectorDeputy', 'Phó Chủ nhiệm', 'deputy'], ['clerk', 'Ủy viên', 'member']], // prettier-ignore
  VP: [['chiefOfStaff', 'Chánh Văn phòng', 'head'], ['NV07', 'Chuyên viên', 'staff']], // prettier-ignore
  HDND: COUNCIL,
  TTHDND: COUNCIL,
  UBND: [
    ...GOVERNMENT,
    ['justice', 'Công chức Tư pháp', 'staff'],
    ['finance', 'Công chức Tài chính', 'staff'],
    ['NV08', 'Công chức', 'staff'],
  ],
  TTUBND: GOVERNMENT,
  MTTQ: FRONT.organisation,
  BTTMT: FRONT.collective,
  DTN: YOUTH.organisation,
  BTVDTN: YOUTH.collective,
  HPN: WOMEN.organisation,
  BTVHPN: WOMEN.collective,
  HND: FARMERS.organisation,
  BTVHND: FARMERS.collective,
  HCCB: VETERANS.organisation,
  BTVCCB: VETERANS.collective,
};

/** The posts of the sample: the ward's, then each branch's committee, or its secretary and deputy where it has none. */
export function samplePosts(): Post[] {
  const offices = new Map<string, string>(Object.entries(OFFICERS));
  const ward = Object.entries(PLACES).flatMap(([place, seats]) =>
    seats.map(([who, title, rank, managedBy]): Post => {
      return { person: offices.get(who) ?? who, place, title, rank, managedBy: rank === 'staff' ? null : (managedBy ?? WARD) };
    }),
  );
  return [...ward, ...branchPosts(new Set(offices.values()))];
}

/** The first of a branch's members who are not officers of the ward lead it. */
function branchPosts(officers: ReadonlySet<string>): Post[] {
  let before = 0;
  return BRANCHES.flatMap((branch) => {
    const codes = Array.from({ length: branch.members }, (_, index) => `DV${String(before + index + 1).padStart(3, '0')}`);
    before += branch.members;
    const [first, second, third] = codes.filter((code) => !officers.has(code));
    const larger = LARGER_BRANCHES.includes(branch);
    const place = larger ? committeeOf(branch) : branch.code;
    const post = (person: string | undefined, title: string, rank: PostRank): Post[] =>
      person ? [{ person, place, title, rank, managedBy: WARD }] : [];
    return [
      ...post(first, 'Bí thư', 'head'),
      ...post(second, 'Phó Bí thư', 'deputy'),
      ...(larger ? post(third, 'Chi ủy viên', 'member') : []),
    ];
  });
}

/** Each branch has a member of the standing committee in charge of it. */
export function sampleOversight(): Oversight[] {
  const { secretary, standingDeputy, chairman, inspector, front } = OFFICERS;
  const turns = [
    standingDeputy,
    chairman,
    inspector,
    front,
    front,
    inspector,
    chairman,
    standingDeputy,
    secretary,
    chairman,
    inspector,
    secretary,
  ];
  return BRANCHES.flatMap(({ code }, index) => {
    const person = turns[index];
    return person ? [{ person, branch: code }] : [];
  });
}
