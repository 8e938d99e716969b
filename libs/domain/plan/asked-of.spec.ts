import { type AskedUnit, askedOf } from './asked-of';
import { DEFAULT_LADDER, type Plan } from './plan';

const reviews = {
  ...({ id: 'reviews', title: 'Kiểm điểm', does: 'hold-reviews', opens: 'launch', needs: [], done: 'Xong', cite: 'a' } as const),
  bodies: { directing: [], advisory: [], implementing: ['branches', 'committee', 'youth'], cooperating: [], opinion: [] },
};
const plan: Plan = {
  ...{ id: 'p', document: { number: '1', issuer: 'a', title: 'b', date: null, campaignYear: 2026, basis: [] }, recurs: 'yearly' },
  ...{ reviewed: 'members', exclusions: [], deciding: [], rules: { set: 'x', cite: 'a' }, order: [], openReadings: [], settings: [] },
  ...{ notes: [], ladder: DEFAULT_LADDER, steps: [reviews], reports: [] },
  bodies: {
    branches: { name: 'Các chi bộ', binds: { organisations: ['branch'] } },
    committee: { name: 'Cấp ủy', binds: { collectives: ['executive-committee'] } },
    youth: { name: 'Đoàn', binds: { collectives: ['mass-standing'], whereNone: ['mass-executive'] } },
    office: { name: 'Văn phòng', binds: { collectives: ['office'] } },
  },
  subjects: {
    branches: { name: 'Chi bộ', is: 'organisation', binds: { organisations: ['branch'] }, cite: 'a' },
    committee: { name: 'Cấp ủy', is: 'collective', cite: 'a' },
    youth: {
      name: 'Đoàn thanh niên',
      is: 'collective',
      binds: { collectives: ['mass-standing'], whereNone: ['mass-executive'] },
      cite: 'a',
    },
    board: { name: 'Hội đồng quản trị', is: 'collective', cite: 'a' },
    members: { name: 'Đảng viên', is: 'person', cite: 'a' },
  },
  papers: { workingDays: 3, of: ['collective', 'person'], cite: 'G-05' },
  conferences: [],
  attendance: [],
  places: [],
  opinions: [],
  duties: [],
};

const branch: AskedUnit = { keys: ['branches'], shape: 'organisation', kind: 'branch' };
const committee: AskedUnit = { keys: ['committee'], shape: 'collective', kind: 'executive-committee' };
const youth: AskedUnit = { keys: ['youth'], shape: 'collective', kind: 'mass-executive' };
const office: AskedUnit = { keys: ['office'], shape: 'collective', kind: 'office' };

const texts = (changed: Partial<Plan>, unit: AskedUnit, about: string): string[] =>
  askedOf({ ...plan, ...changed }, unit).flatMap((one) => (one.about === about ? [one.text] : []));

test.each<[string, AskedUnit, string[]]>([
  ['a branch: of organisations and of persons, and of whom the tree cannot hold', branch, ['“Chi bộ”, “Hội đồng quản trị”, “Đảng viên”']],
  ['a collective, by the body of the same name', committee, ['“Cấp ủy”, “Hội đồng quản trị”']],
  ['what stands in where there is no standing committee', youth, ['“Đoàn thanh niên”, “Hội đồng quản trị”']],
  ['nobody who holds no review', office, []],
])('whom a rule on conferences concerns: %s', (_, unit, concerned) => {
  const subjects = ['branches', 'committee', 'youth', 'board', 'members'];
  const conferences = [{ subjects, atLeast: { amount: 1.5, unit: 'day' as const }, cite: 'a' }];
  expect(texts({ conferences }, unit, 'conference')).toEqual(concerned.map((who) => `Hội nghị kiểm điểm của ${who}: ít nhất 1,5 ngày`));
});

test('who attends, is invited, agrees to the date or is told it (P75-11, P79-06, P58-04, H19-26)', () => {
  const attendance = (['attend', 'be-invited', 'agree-date', 'be-told-date'] as const).map((must) => ({
    ...{ at: ['branches'], who: 'Đồng chí phụ trách', must, cite: 'a' },
  }));
  expect(texts({ attendance }, branch, 'conference')).toEqual([
    'Phải dự hội nghị của “Chi bộ”: Đồng chí phụ trách',
    'Mời dự hội nghị của “Chi bộ”: Đồng chí phụ trách',
    'Thống nhất trước ngày họp của “Chi bộ” với: Đồng chí phụ trách',
    'Báo trước ngày họp của “Chi bộ” cho: Đồng chí phụ trách',
  ]);
  expect(texts({ attendance }, committee, 'conference')).toEqual([]);
});

test('drafts go out before the conference, those of persons where the plan says so (G-05)', () => {
  const both = 'Gửi dự thảo báo cáo của tập thể và bản tự kiểm điểm của từng người cho người dự trước hội nghị ít nhất 3 ngày làm việc';
  expect(texts({}, branch, 'draft')).toEqual([both]);
  expect(texts({}, office, 'draft')).toEqual([]);
});

test('what holds everywhere is left out only where the plan tells this very unit its own sentence (G-09)', () => {
  const duties = [{ who: ['branches'], text: 'Cấp phó chủ trì', cite: 'G-09, II.4' }];
  const general = (unit: AskedUnit): number => texts({ duties }, unit, 'general').length;
  expect([general(branch), general(committee), general(office)]).toEqual([3, 4, 0]);
  expect(texts({ duties }, branch, 'duty')).toEqual(['Cấp phó chủ trì']);
});
