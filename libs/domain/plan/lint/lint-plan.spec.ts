import { calendarOf } from '../../calendar/calendar';
import { DEFAULT_LADDER, type Plan, type PlanStep } from '../plan';
import { FINDING_SEVERITY } from './finding';
import type { KnownCalendar } from './lint-context';
import { lintPlan } from './lint-plan';

const known: KnownCalendar = {
  calendar: calendarOf([
    { date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa Việt Nam', document: 'NQ 28', confirmed: true },
    { date: '2026-12-08', kind: 'off', reason: 'nghỉ hoán đổi', document: null, confirmed: false },
    { date: '2026-12-12', kind: 'working', reason: 'làm bù', document: null, confirmed: false },
  ]),
  from: 2026,
  to: 2027,
};

function step(id: string, text: string | null, more: Partial<PlanStep> = {}): PlanStep {
  return {
    id,
    title: `Việc ${id}`,
    does: 'send-dossier',
    bodies: { directing: ['board'], advisory: ['board'], implementing: ['unit'], cooperating: [], opinion: [] },
    ...(text === null ? {} : { deadline: { text, cite: `${id}, I.1` } }),
    opens: 'launch',
    needs: [],
    done: 'Đã gửi',
    cite: `${id}, I.1`,
    ...more,
  };
}

function plan(steps: PlanStep[], more: Partial<Plan> = {}): Plan {
  return {
    id: 'thu',
    document: { number: '01-KH/ĐU', issuer: 'Đảng ủy', title: 'Kế hoạch', date: '2026-11-02', campaignYear: 2026, basis: [] },
    recurs: 'once',
    bodies: { board: { name: 'Ban Tổ chức' }, unit: { name: 'Các chi bộ' }, agency: { name: 'Cơ quan' } },
    reviewed: 'members',
    exclusions: [],
    subjects: { members: { name: 'Đảng viên', is: 'person', cite: 'I' } },
    deciding: [{ subjects: ['members'], decides: ['unit'], cite: 'V' }],
    rules: { set: 'h19-2024', cite: 'IV' },
    order: [{ gate: 'G-04a', cite: 'I.2' }],
    papers: { workingDays: 3, of: ['collective'], cite: 'III' },
    reports: [],
    conferences: [],
    attendance: [],
    places: [],
    opinions: [],
    steps,
    duties: [],
    openReadings: [],
    settings: [],
    notes: [],
    ladder: DEFAULT_LADDER,
    ...more,
  };
}

function found(subject: Plan, campaignYear = 2026): string[] {
  const supersessions = [{ number: '124-QĐ/TW', replacedBy: '366-QĐ/TW', from: '2025-08-30' }];
  return lintPlan({ plan: subject, campaignYear, known, supersessions }).map(({ code, step: at }) => `${code} ${at ?? '-'}`);
}

const collective = (id: string, text: string): PlanStep => step(id, text, { does: 'hold-reviews', reviews: 'collectives' });
const persons = (id: string, text: string): PlanStep => step(id, text, { does: 'hold-reviews', reviews: 'persons' });
const roles = { directing: [], advisory: [], implementing: ['unit'], cooperating: [], opinion: [] };

describe('the linter, finding by finding, at its edges', () => {
  test.each<[string, Plan, string[]]>([
    ['a sound plan', plan([step('P79-01', 'trước ngày 20/11')]), []],
    // due-before-issued: the document is of 02/11
    ['due on the day of issue', plan([step('P79-01', 'chậm nhất ngày 02/11')]), []],
    ['due the day before it', plan([step('P79-01', 'trước ngày 31/10')]), ['due-before-issued P79-01']],
    ['a document without a date', plan([step('P79-01', 'trước ngày 31/10')], { document: { ...plan([]).document, date: null } }), []],
    // outside-campaign-year: 01/7 to 30/6, and then no other date finding
    ['the first day inside', plan([step('P79-01', 'chậm nhất ngày 01/7/2026')]), ['due-before-issued P79-01']],
    ['the last day outside', plan([step('P79-01', 'chậm nhất ngày 30/6/2026')]), ['outside-campaign-year P79-01']],
    ['the last day inside', plan([step('P79-01', 'chậm nhất ngày 30/6/2027')]), []],
    ['the first day outside', plan([step('P79-01', 'chậm nhất ngày 01/7/2027')]), ['outside-campaign-year P79-01']],
    // bodies
    ['nobody to carry it out', plan([step('P79-01', null, { bodies: { ...roles, implementing: [] } })]), ['no-implementing-body P79-01']],
    ['advises and implements', plan([step('P79-01', null, { bodies: { ...roles, advisory: ['unit'] } })]), ['same-body-twice P79-01']],
    ['gives an opinion and implements', plan([step('P79-01', null, { bodies: { ...roles, opinion: ['unit'] } })]), []],
    ['the same addressees', plan([step('P79-01', null, { addressees: [{ bodies: ['unit'], cite: 'II' }] })]), []],
    [
      'more addressees',
      plan([step('P79-01', null, { addressees: [{ bodies: ['unit', 'agency'], cite: 'II' }] })]),
      ['addressees-differ P79-01'],
    ],
    // order of steps
    ['due with what it needs', plan([step('P79-01', 'trước ngày 20/11'), step('P79-02', 'trước ngày 20/11', { needs: ['P79-01'] })]), []],
    [
      'due before what it needs',
      plan([step('P79-01', 'trước ngày 21/11'), step('P79-02', 'trước ngày 20/11', { needs: ['P79-01'] })]),
      ['due-before-dependency P79-02'],
    ],
    [
      'due before what it opens after',
      plan([step('P79-01', 'trước ngày 21/11'), step('P79-02', 'trước ngày 20/11', { opens: { after: 'P79-01' } })]),
      ['due-before-dependency P79-02'],
    ],
    ['due with what it shapes', plan([step('P79-01', 'trước ngày 20/11', { shapes: ['P79-02'] }), step('P79-02', 'trước ngày 20/11')]), []],
    [
      'due after what it shapes',
      plan([step('P79-01', 'trước ngày 21/11', { shapes: ['P79-02'] }), step('P79-02', 'trước ngày 20/11')]),
      ['due-after-dependent P79-01'],
    ],
    ['persons with the collective', plan([collective('P79-01', 'trước ngày 21/11'), persons('P79-02', 'trước ngày 21/11')]), []],
    [
      'persons before it',
      plan([collective('P79-01', 'trước ngày 21/11'), persons('P79-02', 'trước ngày 20/11')]),
      ['order-contradiction P79-02'],
    ],
    [
      'persons before it, where the gate was not chosen',
      plan([collective('P79-01', 'trước ngày 21/11'), persons('P79-02', 'trước ngày 20/11')], { order: [] }),
      [],
    ],
    [
      'a draft the day before its report',
      plan([step('P79-01', 'trước ngày 21/11'), step('P79-02', 'trước ngày 20/11', { drafts: 'P79-01' })]),
      [],
    ],
    [
      'a draft with its report',
      plan([step('P79-01', 'trước ngày 21/11'), step('P79-02', 'trước ngày 21/11', { drafts: 'P79-01' })]),
      ['draft-due-with-report P79-02'],
    ],
    // days off: 24/11 a Tuesday, 12/12 a worked Saturday, 13/12 a Sunday
    ['due on a holiday', plan([step('P79-01', 'trước ngày 25/11')]), ['due-on-day-off P79-01']],
    ['due on a Sunday', plan([step('P79-01', 'chậm nhất ngày 13/12')]), ['due-on-day-off P79-01']],
    ['due on a worked Saturday nobody confirmed', plan([step('P79-01', 'chậm nhất ngày 12/12')]), ['unconfirmed-day-off P79-01']],
    [
      'due on a holiday nobody confirmed',
      plan([step('P79-01', 'chậm nhất ngày 08/12')]),
      ['due-on-day-off P79-01', 'unconfirmed-day-off P79-01'],
    ],
    ['a papers window over it', plan([collective('P79-01', 'chậm nhất ngày 10/12')]), ['unconfirmed-day-off P79-01']],
    ['a dossier the same day has no window', plan([step('P79-01', 'chậm nhất ngày 10/12')]), []],
    // papers: out by the day of issue at the earliest; 06/11 needs 02/11, 05/11 needs 30/10
    ['papers out on the day of issue', plan([collective('P79-01', 'chậm nhất ngày 06/11')]), []],
    ['papers out before it', plan([collective('P79-01', 'chậm nhất ngày 05/11')]), ['papers-window-too-short P79-01']],
    [
      'papers out before the step opens',
      plan([
        step('P79-01', 'chậm nhất ngày 20/11'),
        step('P79-02', 'chậm nhất ngày 23/11', { does: 'hold-reviews', reviews: 'both', opens: { after: 'P79-01' } }),
      ]),
      ['papers-window-too-short P79-02'],
    ],
    // undated
    ['an undated decision', plan([step('P79-01', null, { does: 'decide' })]), ['no-deadline P79-01']],
    ['an undated publication', plan([step('P79-01', null, { does: 'announce' })]), ['no-deadline P79-01']],
    ['an undated dossier waits for the board', plan([step('P79-01', null)]), []],
    ['words that name no day', plan([step('P79-01', 'vào dịp cuối năm')]), ['unreadable-deadline P79-01']],
    ['a day that is not real', plan([step('P79-01', 'trước ngày 31/11')]), ['unreadable-deadline P79-01']],
    // deciders, rules, readings
    [
      'two sentences, two deciders',
      plan([step('P79-01', null)], {
        deciding: [
          { subjects: ['members'], decides: ['unit'], cite: 'P79-05, V' },
          { subjects: ['members'], decides: ['board'], cite: 'P79-06, VI' },
        ],
      }),
      ['two-deciders P79-05', 'two-deciders P79-06'],
    ],
    [
      'two sentences, one decider',
      plan([step('P79-01', null)], {
        deciding: [
          { subjects: ['members'], decides: ['unit'], cite: 'P79-05, V' },
          { subjects: ['members'], decides: ['unit'], proposes: ['board'], cite: 'P79-06, VI' },
        ],
      }),
      [],
    ],
    [
      'one sentence, two deciders',
      plan([step('P79-01', null)], { deciding: [{ subjects: ['members'], decides: ['unit', 'board'], cite: 'V' }] }),
      ['two-deciders -'],
    ],
    [
      'nobody decides',
      plan([step('P79-01', null)], { deciding: [{ subjects: ['members'], decides: [], cite: 'P79-05' }] }),
      ['no-decider P79-05'],
    ],
    ['a stand-in', plan([step('P79-01', null)], { rules: { set: 'h19-2024', standsInFor: 'Điều 12', cite: 'IV' } }), ['stand-in-rules -']],
    [
      'an open number',
      plan([step('P79-01', null)], { openReadings: [{ question: 'a', reading: 'b', cite: 'P79-04' }] }),
      ['open-reading P79-04'],
    ],
  ])('%s', (_what, subject, expected) => {
    expect(found(subject)).toEqual(expected);
  });

  test.each([
    [2024, []],
    [2025, ['superseded-rule -']],
    [2026, ['superseded-rule -']],
  ])('QĐ 124 in a campaign of %i', (year, expected) => {
    const basis = [{ number: '124-QĐ/TW' }];
    expect(found(plan([step('P79-01', null)], { document: { ...plan([]).document, campaignYear: 2023, basis } }), year)).toEqual(expected);
  });

  test('the issue date is not shifted: a limit before it is no finding in another year', () => {
    expect(found(plan([step('P79-01', 'trước ngày 30/10')]), 2027)).toEqual([]);
  });

  test('a year the calendar does not know is said once', () => {
    expect(found(plan([step('P79-01', 'trước ngày 21/11'), step('P79-02', 'trước ngày 21/11')]), 2029)).toEqual(['unconfirmed-day-off -']);
  });

  test('every finding has a sentence, a cure and a citation; the severities are those of cli.md', () => {
    const all = [plan([step('P79-01', 'trước ngày 25/11', { bodies: { ...roles, implementing: [], advisory: [] } })])].flatMap((subject) =>
      lintPlan({ plan: subject, campaignYear: 2026, known, supersessions: [] }),
    );
    expect(all.map(({ code, cure }) => [code, cure])).toEqual([
      ['no-implementing-body', 'Chỉ định cơ quan thực hiện.'],
      ['due-on-day-off', 'Hạn được giữ nguyên; nên nhắc xong trước ngày làm việc cuối cùng, hoặc điều chỉnh bằng văn bản.'],
    ]);
    expect(all.every(({ message, cite }) => message.endsWith('.') && cite !== '')).toBe(true);
    const errors = Object.entries(FINDING_SEVERITY).filter(([, severity]) => severity === 'error');
    expect(errors).toHaveLength(10);
  });
});
