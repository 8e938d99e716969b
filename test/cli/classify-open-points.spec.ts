import { ask } from './ask';
import type { Answer } from './h19-facts';

const MEMBER = {
  ...{ total: 90, tasksOnTimePercent: 100, tasksBeyondPlanPercent: 30, allTasksDone: true, lateTasksPercent: 0 },
  ...{ concludedDegradation: false, discipline: 'none' },
};
const SETTLED = { notCompletedBelow: 50, degradationExcludes: true, disciplineExcludes: true };

const QUESTIONS: readonly (readonly [string, object])[] = [
  ['settled', { kind: 'member', facts: MEMBER, settings: SETTLED }],
  ['a hair below 90', { kind: 'member', facts: { ...MEMBER, total: 89.9999999 }, settings: SETTLED }],
  ['another limit', { kind: 'member', facts: { ...MEMBER, total: 55 }, settings: { ...SETTLED, notCompletedBelow: 55.5 } }],
  ['nothing settled', { kind: 'member', facts: MEMBER }],
  ['one point open', { kind: 'member', facts: MEMBER, settings: { ...SETTLED, disciplineExcludes: undefined } }],
  ['an unknown point', { kind: 'member', facts: MEMBER, settings: { ...SETTLED, quota: 20 } }],
  ['a word for a number', { kind: 'member', facts: MEMBER, settings: { ...SETTLED, notCompletedBelow: '50' } }],
  [
    'thresholds out of order',
    { ruleSet: 'qd129-bdt', kind: 'division', facts: { total: 70 }, settings: { excellentFrom: 60, goodFrom: 70, completedFrom: 50 } },
  ],
  [
    'filled in',
    { ruleSet: 'qd129-bdt', kind: 'division', facts: { total: 70 }, settings: { excellentFrom: 90, goodFrom: 70, completedFrom: 50 } },
  ],
];

describe('dondoc classify with rule sets of which only extracts are known (G-14)', () => {
  const { answers } = ask<Answer>(
    'classify',
    QUESTIONS.map(([id, question]) => ({ id, ruleSet: 'qd366-2025', ...question })),
  );
  const codes = (id: string): string[] | undefined => answers.get(id)?.warnings?.map(({ code }) => code);

  test.each([
    ['settled', 'excellent', ['unconfirmed-rules']],
    ['a hair below 90', 'good', ['unconfirmed-rules', 'rounded-in-trace']],
    ['another limit', 'not_completed', ['unconfirmed-rules']],
    ['filled in', 'good', ['unconfirmed-rules']],
  ])('%s: %s, and every answer says what is not confirmed', (id, level, warnings) => {
    expect([answers.get(id)?.level, codes(id)]).toEqual([level, warnings]);
  });

  test('the fingerprint covers what was settled', () => {
    expect(answers.get('settled')?.sha256).toBe(answers.get('a hair below 90')?.sha256);
    expect(answers.get('settled')?.sha256).not.toBe(answers.get('another limit')?.sha256);
  });

  test.each([
    ['nothing settled', 'missing-key', 'settings.notCompletedBelow'],
    ['one point open', 'missing-key', 'settings.disciplineExcludes'],
    ['an unknown point', 'unknown-key', 'settings.quota'],
    ['a word for a number', 'wrong-value', 'settings.notCompletedBelow'],
    ['thresholds out of order', 'settings-contradict', 'settings'],
  ])('refused: %s', (id, code, path) => {
    expect(answers.get(id)).toMatchObject({ id, error: { code, path } });
  });
});
