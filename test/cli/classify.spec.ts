import { ask, SENTENCE } from './ask';
import { type Answer, but, COMMITTEE, MEMBER, ORGANISATION } from './h19-facts';

const MEMBERS: readonly (readonly [string, object, string, readonly string[]])[] = [
  ['everything', {}, 'excellent', []],
  ['not a model', { outstanding: false }, 'good', []],
  ['not exemplary', { exemplary: false }, 'not_completed', ['source-silent']],
  ['a criterion average', { lowestGrade: 'average' }, 'good', []],
  ['tasks good', { lowestTaskGrade: 'good' }, 'good', []],
  ['tasks average', { lowestGrade: 'average', lowestTaskGrade: 'average' }, 'completed', []],
  ['49.99 beyond plan', { tasksBeyondPlanPercent: 49.99 }, 'good', []],
  ['99.99 on time', { tasksOnTimePercent: 99.99 }, 'completed', []],
  ['a fifth of criteria short', { tasksOnTimePercent: 80, criteriaShortPercent: 20 }, 'completed', []],
  ['a hair more than a fifth', { tasksOnTimePercent: 80, criteriaShortPercent: 20.01 }, 'not_completed', ['source-silent']],
  ['30% short, the hole', { tasksOnTimePercent: 70, criteriaShortPercent: 30 }, 'not_completed', ['source-silent']],
  ['a task not done', { tasksOnTimePercent: 90, allTasksDone: false }, 'not_completed', ['source-silent']],
  ['a criterion poor', { lowestGrade: 'poor' }, 'not_completed', []],
  ['a task criterion poor', { lowestGrade: 'poor', lowestTaskGrade: 'poor' }, 'not_completed', []],
  ['task grade below lowest', { lowestGrade: 'excellent', lowestTaskGrade: 'good' }, 'good', ['task-grade-below-lowest']],
  ['degradation', { concludedDegradation: true }, 'not_completed', []],
  ['breach of exemplary duty', { exemplaryDutyBreached: true }, 'not_completed', []],
  ['half of task criteria not done', { taskCriteriaNotDonePercent: 50 }, 'excellent', []],
  ['more than half not done', { taskCriteriaNotDonePercent: 50.01 }, 'not_completed', []],
  ['half low confidence', { lowConfidencePercent: 50 }, 'excellent', []],
  ['more than half low confidence', { lowConfidencePercent: 50.01 }, 'not_completed', []],
  ['disciplined', { discipline: 'disciplined' }, 'not_completed', []],
  ['disciplined and remedied', { discipline: 'remedied' }, 'excellent', []],
];

const COMMITTEES: readonly (readonly [string, object, string, readonly string[]])[] = [
  ['everything', {}, 'excellent', []],
  ['not united', { united: false }, 'good', []],
  ['key good', { lowestKeyGrade: 'good' }, 'good', []],
  ['others average', { lowestOtherGrade: 'average' }, 'good', []],
  ['key average', { lowestKeyGrade: 'average' }, 'completed', []],
  ['others poor', { lowestOtherGrade: 'poor' }, 'completed', []],
  ['basic average', { lowestKeyGrade: 'average', lowestBasicGrade: 'average' }, 'completed', []],
  ['basic poor', { lowestKeyGrade: 'poor', lowestBasicGrade: 'poor' }, 'not_completed', []],
  ['basic below all', { lowestBasicGrade: 'poor' }, 'excellent', ['basic-grade-below-all']],
  ['disunity', { concludedDisunityOrDegradation: true }, 'not_completed', []],
  ['half of targets', { targets: { percent: 50, mainMet: false } }, 'excellent', []],
  ['under half of targets', { targets: { percent: 49.99, mainMet: false } }, 'not_completed', []],
  ['under half, main targets met', { targets: { percent: 49.99 } }, 'excellent', []],
  ['under half, force majeure', { targets: { percent: 49.99, mainMet: false, forceMajeure: true } }, 'excellent', []],
  ['disciplined', { discipline: 'disciplined' }, 'not_completed', ['discipline-contradiction']],
  ['disciplined and remedied', { discipline: 'remedied' }, 'not_completed', ['remedied-discipline']],
  ['a member reprimanded', { memberDiscipline: 'reprimand' }, 'excellent', []],
  ['a member warned', { memberDiscipline: 'warning_or_heavier' }, 'not_completed', []],
  ['organisation good', { organisationLevel: 'good' }, 'good', []],
  ['organisation completed', { organisationLevel: 'completed' }, 'completed', []],
  ['organisation not completed', { organisationLevel: 'not_completed' }, 'not_completed', []],
  ['good under an excellent organisation', { united: false, organisationLevel: 'excellent' }, 'good', []],
  ['organisation not yet known', { organisationLevel: null }, 'excellent', ['organisation-level-unknown']],
];

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ['an unknown rule set', { ruleSet: 'h20', kind: 'member', facts: MEMBER }, 'unknown-rule-set', 'ruleSet'],
  ['an unknown kind', { ruleSet: 'h19-2024', kind: 'house', facts: MEMBER }, 'unknown-kind', 'kind'],
  ['no facts', { ruleSet: 'h19-2024', kind: 'member' }, 'missing-key', 'facts'],
  [
    'a fact missing',
    { ruleSet: 'h19-2024', kind: 'member', facts: but(MEMBER, { discipline: undefined }) },
    'missing-key',
    'facts.discipline',
  ],
  [
    'a nested fact missing',
    { ruleSet: 'h19-2024', kind: 'branch', facts: but(ORGANISATION, { targets: { partyMet: undefined } }) },
    ...(['missing-key', 'facts.targets.partyMet'] as const),
  ],
  ['a fact of another kind', { ruleSet: 'h19-2024', kind: 'member', facts: but(MEMBER, { total: 90 }) }, 'unknown-key', 'facts.total'],
  [
    'an unknown nested fact',
    { ruleSet: 'h19-2024', kind: 'committee', facts: but(COMMITTEE, { targets: { met: true } }) },
    'unknown-key',
    'facts.targets.met',
  ],
  [
    'null where something is',
    { ruleSet: 'h19-2024', kind: 'member', facts: but(MEMBER, { lowestGrade: null }) },
    'wrong-value',
    'facts.lowestGrade',
  ],
  [
    'a share above 100',
    { ruleSet: 'h19-2024', kind: 'member', facts: but(MEMBER, { tasksOnTimePercent: 100.01 }) },
    'wrong-value',
    'facts.tasksOnTimePercent',
  ],
  ['points below 0', { ruleSet: 'h19-2024', kind: 'branch', facts: but(ORGANISATION, { total: -1 }) }, 'wrong-value', 'facts.total'],
  ['a number in quotes', { ruleSet: 'h19-2024', kind: 'branch', facts: but(ORGANISATION, { total: '88' }) }, 'wrong-value', 'facts.total'],
  [
    'half a branch',
    { ruleSet: 'h19-2024', kind: 'branch', facts: but(ORGANISATION, { subordinates: { count: 10.5 } }) },
    'wrong-value',
    'facts.subordinates.count',
  ],
  [
    'more good than completed',
    { ruleSet: 'h19-2024', kind: 'branch', facts: but(ORGANISATION, { subordinates: { completedOrAbove: 7 } }) },
    ...(['part-larger-than-whole', 'facts.subordinates.goodOrAbove'] as const),
  ],
  [
    'settings where there are none',
    { ruleSet: 'h19-2024', kind: 'member', facts: MEMBER, settings: { x: 1 } },
    'unknown-key',
    'settings.x',
  ],
  ['an unknown key', { ruleSet: 'h19-2024', kind: 'member', facts: MEMBER, year: 2024 }, 'unknown-key', 'year'],
];

describe('dondoc classify with h19-2024 (H19-03 to H19-13, H19-30)', () => {
  const units = ['organisation', 'branch'].map((kind) => ({ id: `${kind}: everything`, ruleSet: 'h19-2024', kind, facts: ORGANISATION }));
  const { exit, answers } = ask<Answer>('classify', [
    ...units,
    ...MEMBERS.map(([name, changes]) => ({ id: `member: ${name}`, ruleSet: 'h19-2024', kind: 'member', facts: but(MEMBER, changes) })),
    ...COMMITTEES.map(([name, changes]) => ({
      id: `committee: ${name}`,
      ruleSet: 'h19-2024',
      kind: 'committee',
      facts: but(COMMITTEE, changes),
    })),
    ...REFUSED.map(([name, question]) => ({ id: `refused: ${name}`, ...question })),
  ]);
  const found = (id: string): unknown[] => [answers.get(id)?.level, answers.get(id)?.warnings?.map(({ code }) => code)];

  test('every element is answered, and the exit code says that some were refused', () => {
    expect([answers.size, exit]).toEqual([units.length + MEMBERS.length + COMMITTEES.length + REFUSED.length, 2]);
  });

  test.each(MEMBERS)('a member: %s (H19-08, H19-09, H19-10, H19-11, H19-30)', (name, _, level, codes) => {
    expect(found(`member: ${name}`)).toEqual([level, codes]);
  });

  test.each(COMMITTEES)('a committee: %s', (name, _, level, codes) => {
    expect(found(`committee: ${name}`)).toEqual([level, codes]);
  });

  test.each(REFUSED)('refused: %s', (name, _, code, path) => {
    expect(answers.get(`refused: ${name}`)).toMatchObject({
      error: { code, path, message: SENTENCE },
    });
  });

  test('a refused fact names the article', () => {
    expect(answers.get('refused: a fact missing')?.error).toEqual({
      code: 'missing-key',
      message:
        'Thiếu dữ kiện “Kỷ luật trong năm đánh giá”; cần một trong: none (không bị kỷ luật), disciplined (bị kỷ luật), remedied (bị kỷ luật nhưng tự phát hiện và đã khắc phục xong hậu quả).',
      path: 'facts.discipline',
      cite: 'Hướng dẫn 19-HD/ĐUK năm 2024, C.II.2',
    });
  });

  test('the trace: rows in order up to and including the one that held, each condition with what was found', () => {
    for (const [id, { level, trace = [], ruleSet, sha256 }] of answers) {
      if (id.startsWith('refused')) continue;
      expect([ruleSet, sha256]).toEqual(['h19-2024', expect.stringMatching(/^[0-9a-f]{64}$/)]);
      expect(trace.map(({ held }) => held)).toEqual(trace.map((_, at) => at === trace.length - 1));
      expect(trace[trace.length - 1]?.outcome).toBe(level);
      for (const row of trace) expect(row.held).toBe(row.conditions.every(({ held }) => held));
    }
  });

  test('one fingerprint a table', () => {
    const of = (kind: string): (string | undefined)[] =>
      [...answers].filter(([id]) => id.startsWith(`${kind}:`)).map(([, { sha256 }]) => sha256);
    const kinds = ['organisation', 'branch', 'member', 'committee'].map((kind) => new Set(of(kind)));
    expect(kinds.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
    expect(new Set(kinds.flatMap((one) => [...one])).size).toBe(4);
  });
});
