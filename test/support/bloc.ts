import type { Collective, Organisation, OrganisationData, Person, Post } from '@libs/domain/organisation/organisation';

const organisation = (code: string, name: string, kind: Organisation['kind'], parent: string | null): Organisation => ({
  ...{ code, name, kind, parent },
  ...{ founded: '1990-01-01', dissolved: null, residential: false },
});
const boards = (code: string, name: string): Collective[] => [
  { code: `BTV-${code}`, name: `Ban Thường vụ ${name}`, kind: 'standing-committee', organisation: code },
  { code: `UBKT-${code}`, name: `Ủy ban Kiểm tra ${name}`, kind: 'inspection-committee', organisation: code },
  { code: `BTC-${code}`, name: `Ban Tổ chức ${name}`, kind: 'organizing-board', organisation: code },
];
const head = (place: string, branch: string): { person: Person; post: Post } => ({
  person: {
    ...{ code: `P-${place}`, fullName: `Đồng chí Thử ${place}`, born: null, phone: null, branch, admitted: '2010-05-19', status: 'active' },
    email: `p-${place.toLowerCase()}@vidu.example`,
  },
  post: { person: `P-${place}`, place, title: 'Cấp trưởng', rank: 'head', managedBy: null },
});

const COLLECTIVES = [...boards('K', 'Đảng ủy Khối'), ...boards('SL', 'Đảng ủy Tổng công ty'), ...boards('BT', 'Đảng ủy Công ty')];
const HEADS = [
  ...['K', 'SL'].flatMap((code) => ['BTV', 'UBKT', 'BTC'].map((board) => head(`${board}-${code}`, `CB-${code}`))),
  ...['BTV', 'UBKT', 'BTC'].map((board) => head(`${board}-BT`, 'CB-BT1')),
  ...['SL', 'CB-K', 'CB-SL'].map((code) => head(code, code === 'CB-K' ? 'CB-K' : 'CB-SL')),
  ...['BT', 'CB-BT1', 'CB-BT2'].map((code) => head(code, code === 'CB-BT2' ? 'CB-BT2' : 'CB-BT1')),
];

/**
 * A made-up bloc of three levels (P58-05): the bloc K with the branch of its office, beneath it the corporation SL with the branch of its
 * own office, beneath that the company BT with two branches. Every place has its head P-…: 4 belong to CB-K, 5 to CB-SL, 5 to CB-BT1, 1
 * to CB-BT2.
 */
export const bloc: OrganisationData = {
  organisations: [
    organisation('K', 'Đảng bộ Khối Thử', 'party-committee', null),
    organisation('CB-K', 'Chi bộ Cơ quan Khối', 'branch', 'K'),
    organisation('SL', 'Đảng bộ Tổng công ty Sông Lam', 'party-committee', 'K'),
    organisation('CB-SL', 'Chi bộ Văn phòng Tổng công ty', 'branch', 'SL'),
    organisation('BT', 'Đảng bộ Công ty Bến Thủy', 'party-committee', 'SL'),
    organisation('CB-BT1', 'Chi bộ Phân xưởng 1', 'branch', 'BT'),
    organisation('CB-BT2', 'Chi bộ Phân xưởng 2', 'branch', 'BT'),
  ],
  collectives: COLLECTIVES,
  people: HEADS.map(({ person }) => person),
  posts: HEADS.map(({ post }) => post),
  oversight: [],
};
