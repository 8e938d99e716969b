import { expect, test } from '@jest/globals';
import type { CascadePreview, LowerPreview, LowerStep } from '@libs/contracts/cascade-preview';
import type { LaunchPreview } from '@libs/contracts/launch';
import { NO_LAUNCH } from '../launch/launch-draft';
import { asTheSuperior, cascadeOf, lowerStillToConfirm, NO_WORDS, type Superior } from './cascade-draft';

const when = (day: string): { at: string; text: string } => ({ at: `${day}T23:59:59.999+07:00`, text: day });
const step = (given: Partial<LowerStep>): LowerStep =>
  ({ key: 'reviews', title: 'Kiểm điểm', planned: null, due: null, bearers: 2, problem: null, superior: null, superiorWaived: null, ...given }) as LowerStep; // prettier-ignore

test.each([
  ['its own day is kept', { planned: when('2027-12-05'), due: when('2027-12-05'), superior: when('2027-12-10') }, undefined],
  ['no day: the superior’s', { problem: 'no-deadline', superior: when('2027-12-10') }, { mode: 'new', date: { day: '10', month: '12', year: '2027' } }],
  ['no day anywhere: the board says', { problem: 'no-deadline' }, undefined],
  ['waived above', { problem: 'no-deadline', superiorWaived: 'bão' }, { mode: 'waive', reason: 'bão' }],
  ['owed by nobody', { due: when('2027-12-05'), bearers: 0 }, { mode: 'waive', reason: 'Không có đơn vị nào phải làm bước này' }],
] as const)('P58-05 what a lower plan decides at first: %s', (_what, given, decided) => {
  const typed = asTheSuperior({ steps: [step(given)] } as unknown as LowerPreview)['reviews'];
  if (decided === undefined) expect(typed).toBeUndefined();
  else expect(typed).toMatchObject(decided);
}); // prettier-ignore

const finding = (id: string): LaunchPreview['findings'][number] => ({
  ...{ id, code: id, severity: 'error', step: null, message: '', cure: '', cite: '', article: '' },
});
const question = (id: string): LaunchPreview['questions'][number] => ({
  ...{ id, question: '', options: ['có', 'không'], suggested: null, cite: '', article: '' },
});
const superior: Superior = {
  draft: { ...NO_LAUNCH, plan: 'p58', year: '2027', commonReason: 'đã hỏi', answers: { q: { answer: 'có', note: '' } } },
  preview: { findings: [finding('a')], questions: [question('q')] } as unknown as LaunchPreview,
};
const lower = {
  ...{ organisation: 'SL', file: 'sl.yaml', refusals: [], plan: null, steps: [] },
  ...{ findings: [finding('a'), finding('b')], questions: [question('q'), question('r')] },
} as LowerPreview;
const plan = { organisation: 'SL', file: { name: 'sl.yaml', text: '' }, words: NO_WORDS };
const seen = {
  year: 2027,
  now: when('2027-01-01'),
  span: { from: '2027-01-01', to: '2028-12-31' },
  lower: [lower],
} as unknown as CascadePreview;

test('P58-05 what the superior confirmed and answered holds below; what a lower plan has besides is asked for at its own controls', () => {
  expect(cascadeOf(superior, [plan], seen).lower[0]).toMatchObject({ confirmed: { a: 'đã hỏi' }, answers: { q: { answer: 'có' } } });
  expect(lowerStillToConfirm(lower, NO_WORDS, superior).map(({ field }) => field)).toEqual(['ly-do-chung-SL', 'tra-loi-0-SL']);
  const words = { ...NO_WORDS, commonReason: 'vẫn làm', answers: { r: { answer: 'không', note: '' } } };
  expect(lowerStillToConfirm(lower, words, superior)).toEqual([]);
  expect(cascadeOf(superior, [{ ...plan, words }], seen).lower[0]).toMatchObject({
    confirmed: { a: 'đã hỏi', b: 'vẫn làm' },
    answers: { q: { answer: 'có' }, r: { answer: 'không' } },
  });
});

test('P58-05 a plan that was not looked at yet is sent with nothing decided', () => {
  expect(cascadeOf(superior, [plan], null).lower).toEqual([{ organisation: 'SL', file: plan.file }]);
});
