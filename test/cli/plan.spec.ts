import { dondoc } from './run-dondoc';

type Step = {
  id: string;
  title: string;
  deadline: { text: string; instant: string | null; cite: string } | null;
  bodies: Record<string, string[]>;
  does: string;
  done: string;
};
type Finding = { code: string; step: string | null; severity: string; message: string; cite: string };

function show(plan: string, year: number): Step[] {
  return (JSON.parse(dondoc(['plan', 'show', plan, '--year', String(year)]).out) as { steps: Step[] }).steps;
}

/** [step, the source's own words, last moment's day or null], as the tables of requirements.md give them. */
const SHOWN: [string, number, [string, string | null, string | null][]][] = [
  [
    'p75',
    2022,
    [
      ['P75-01', 'Trước ngày 05/11/2022', '2022-11-04'],
      ['P75-02', 'Trước ngày 10/12/2022', '2022-12-09'],
      ['P75-03', 'Trước ngày 10/11/2022', '2022-11-09'],
      ['P75-04', 'Hoàn thành chậm nhất ngày 05/12/2022', '2022-12-05'],
      ['P75-05', 'Trước ngày 05/12/2022', '2022-12-04'],
      ['P75-06', 'Hoàn thành trước ngày 10/12/2022', '2022-12-09'],
      ['P75-07', 'trước ngày 10/12/2022', '2022-12-09'],
      ['P75-07-decision', null, null],
      ['P75-08', 'Trước ngày 12/12/2022', '2022-12-11'],
      ['P75-09a', 'Trước ngày 31/12/2022', '2022-12-30'],
      ['P75-09b', 'trước ngày 31/01/2023', '2023-01-30'],
      ['P75-10', 'Trước ngày 31/3/2023', '2023-03-30'],
      ['P75-13', 'trong tháng 02 năm 2022', '2022-02-28'],
    ],
  ],
  [
    'p99',
    2022,
    [
      ['P99-01', 'Xong trước 26/11/2022', '2022-11-25'],
      ['P99-02', 'Thời gian hoàn thành chậm nhất ngày 25/11/2022', '2022-11-25'],
      ['P99-03', 'Trước ngày 28/11/2022', '2022-11-27'],
      ['P99-04', 'Cá nhân hoàn thành kiểm điểm trước ngày 25/11/2022', '2022-11-24'],
      ['P99-05', 'hoàn thành trước ngày 30/11/2022', '2022-11-29'],
      ['P99-06', 'trước ngày 28/11/2022', '2022-11-27'],
      ['P99-07', 'trước ngày 26/11/2022', '2022-11-25'],
      ['P99-08', 'trước ngày 26/11/2022', '2022-11-25'],
      ['P99-09', 'trước 15/12/2022', '2022-12-14'],
      ['P99-14', null, null],
    ],
  ],
  [
    'p79',
    2026,
    [
      ['reviews', 'trước ngày 26/11', '2026-11-25'],
      ['results', 'trước ngày 28/11 hàng năm', '2026-11-27'],
      ['delegated-results', 'trước ngày 15/12 hàng năm', '2026-12-14'],
    ],
  ],
  [
    'p58',
    2026,
    [
      ['own-plans', null, null],
      ['suggestions', null, null],
      ['reviews', 'vào dịp cuối năm', null],
      ['dossiers', 'trước ngày 20/12 hằng năm', '2026-12-19'],
      ['decision', null, null],
    ],
  ],
  [
    'h19',
    2024,
    [
      ['suggestions', null, null],
      ['reviews', 'vào dịp cuối năm', null],
      ['member-levels', null, null],
      ['self-classification', null, null],
      ['dossiers', 'trước ngày 15/12 hằng năm', '2024-12-14'],
      ['opinions', null, null],
      ['decision', null, null],
    ],
  ],
];

describe('dondoc plan show', () => {
  test.each(SHOWN)('%s for %i', (plan, year, expected) => {
    expect(show(plan, year).map(({ id, deadline }) => [id, deadline?.text ?? null, deadline?.instant ?? null])).toEqual(
      expected.map(([id, text, day]) => [id, text, day === null ? null : `${day}T23:59:59.999+07:00`]),
    );
  });

  test('P75-06: who directs, advises and gives opinions', () => {
    const step = show('p75', 2022).find(({ id }) => id === 'P75-06');
    expect(step?.bodies).toEqual({
      directing: ['Thường trực Thị ủy'],
      advisory: ['Cơ quan Tổ chức - Nội vụ thị xã', 'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy'],
      implementing: [],
      cooperating: [],
      opinion: [
        'Thường trực Hội đồng nhân dân thị xã',
        'Ủy ban nhân dân thị xã',
        'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
        'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thị xã',
        'Các cơ quan, đơn vị có liên quan',
      ],
    });
  });
});

/** The lists of requirements.md: [plan, year, findings as code × step]. */
const LINTED: [string, number, string[]][] = [
  [
    'p75',
    2022,
    [
      'due-before-issued P75-01',
      'outside-campaign-year P75-13',
      ...['03', '06', '07', '08', '09a', '09b', '10'].map((step) => `no-implementing-body P75-${step}`),
      'due-after-dependent P75-02',
      'due-before-dependency P75-05',
      'due-on-day-off P75-05',
      'due-on-day-off P75-08',
      'same-body-twice P75-04',
      'addressees-differ P75-01',
      'no-deadline P75-07',
      'two-deciders P75-05',
      'two-deciders P75-08',
      'open-reading P75-02',
      'stand-in-rules null',
    ],
  ],
  [
    'p99',
    2022,
    [
      'order-contradiction P99-04',
      'due-on-day-off P99-03',
      'due-on-day-off P99-06',
      'papers-window-too-short P99-04',
      'draft-due-with-report P99-08',
      'no-deadline P99-14',
      'two-deciders P99-10',
      'stand-in-rules null',
    ],
  ],
];

const ERRORS = [
  'due-before-issued',
  'outside-campaign-year',
  'due-before-dependency',
  'due-after-dependent',
  'order-contradiction',
  'papers-window-too-short',
  'no-deadline',
  'two-deciders',
  'no-decider',
  'unreadable-deadline',
];

describe('dondoc plan lint', () => {
  test.each(LINTED)('%s for %i finds exactly its list', (plan, year, expected) => {
    const { exit, out } = dondoc(['plan', 'lint', plan, '--year', String(year)]);
    const findings = JSON.parse(out) as Finding[];
    expect(findings.map(({ code, step }) => `${code} ${step}`).sort()).toEqual([...expected].sort());
    for (const { code, severity, message, cite } of findings) {
      expect(severity).toBe(ERRORS.includes(code) ? 'error' : 'warning');
      expect(message.length).toBeGreaterThan(20);
      expect(cite.length).toBeGreaterThan(0);
    }
    expect(exit).toBe(2);
  });

  test('warnings alone leave exit code 0', () => {
    expect(dondoc(['plan', 'lint', 'p2026', '--year', '2026']).exit).toBe(0);
  });

  test('a file that is not there is exit code 1 with one line, an unknown plan 2', () => {
    const missing = dondoc(['plan', 'lint', './khong-co.yaml', '--year', '2026']);
    expect([missing.exit, missing.out, missing.complaint.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(dondoc(['plan', 'lint', 'p80', '--year', '2026']).exit).toBe(2);
  });
});

describe('dondoc plan list, calendar, help', () => {
  test('the library', () => {
    const rows = JSON.parse(dondoc(['plan', 'list']).out) as { id: string; number: string }[];
    expect(rows.map(({ id, number }) => [id, number])).toEqual([
      ['h19', '19-HD/ĐUK'],
      ['p2026', '…-KH/ĐU (mẫu)'],
      ['p58', '58-KH/ĐUK'],
      ['p75', '75-KH/TU'],
      ['p79', '79-KH/ĐU'],
      ['p99', '99/KH-BDT'],
    ]);
  });

  test.each([
    [2022, 11, 0],
    [2023, 11, 0],
    [2024, 12, 1],
    [2025, 12, 1],
    [2026, 14, 2],
  ])('G-03 calendar %i: %i days off, %i worked Saturdays', (year, off, worked) => {
    const days = JSON.parse(dondoc(['calendar', String(year)]).out) as { kind: string }[];
    expect([days.filter(({ kind }) => kind === 'off').length, days.filter(({ kind }) => kind === 'working').length]).toEqual([off, worked]);
  });

  test('24/11/2026 is off by a resolution', () => {
    const days = JSON.parse(dondoc(['calendar', '2026']).out) as { date: string }[];
    expect(days.find(({ date }) => date === '2026-11-24')).toEqual({
      date: '2026-11-24',
      kind: 'off',
      reason: 'Ngày Văn hóa Việt Nam',
      document: 'Nghị quyết 28/2026/QH16',
      confirmed: true,
    });
  });

  test.each([
    [['--help'], 0],
    [['deadline', '--help'], 0],
    [['plan', 'lint', '--help'], 0],
    [[], 1],
    [['khong-co'], 1],
    [['plan', 'show', 'p79'], 1],
    [['plan', 'show', 'p79', '--year', '26'], 1],
    [['calendar', '2035'], 2],
    [['calendar', 'x'], 1],
    [['deadline', '--in', 'khong-co.json'], 1],
    [['deadline', '-', '--nope'], 1],
  ])('dondoc %s ends with %i', (words, exit) => {
    expect(dondoc(words).exit).toBe(exit);
  });

  test.each(['{', '[1,]', '{"id":"a","id":"b"}', '', '\u0000'])('%j is no JSON: exit code 1, one line, nothing printed', (input) => {
    const { exit, out, complaint } = dondoc(['papers', '-'], input);
    expect([exit, out, complaint.trim().split('\n').length]).toEqual([1, '', 1]);
  });

  test('one object in, one object out; an array keeps its order; --table is for people', () => {
    expect(dondoc(['papers', '-'], '{"id":"a","conference":"2022-12-05"}').out.startsWith('{"id":"a"')).toBe(true);
    expect(dondoc(['papers', '-'], '[]').out).toBe('[]\n');
    expect(dondoc(['papers', '-', '--table'], '{"id":"a","conference":"2022-12-05"}').out.split('\n')[0]).toMatch(
      /^id +latestSend +between/,
    );
  });

  test('an element that is no object, and one without id, are refused with id null', () => {
    const { exit, out } = dondoc(['papers', '-'], '[5,{"conference":"2022-12-05"},{"id":7,"conference":"2022-12-05"}]');
    expect(exit).toBe(2);
    expect((JSON.parse(out) as { id: unknown; error?: { code: string } }[]).map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      [null, 'not-an-object'],
      [null, 'missing-key'],
      [7, null],
    ]);
  });
});
