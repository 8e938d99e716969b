import { smallPlan } from '@test/support/small-plan';
import { addStep, changeStep, sayDocument } from './amend-plan';

const plan = smallPlan({
  steps: [
    {
      id: 'reviews',
      title: 'Kiểm điểm',
      done: 'Đã họp',
      bodies: { advisory: ['board'], implementing: ['branches'] },
      deadline: { text: 'trước ngày 26/11', cite: 'P79-11, IX.1' },
      addressees: [{ bodies: ['office'], cite: 'II.1' }],
    },
    { id: 'results', title: 'Gửi kết quả', needs: ['reviews'] },
  ],
});
const document = { number: '12-CV/ĐU', date: '2026-11-20' };
const stepOf = (changed: typeof plan, key: string) => changed.steps.find(({ id }) => id === key);

describe('a step changed under a document (G-13)', () => {
  test('title, wording, what counts as done; the rest stays', () => {
    const changed = changeStep(plan, 'reviews', { title: 'Kiểm điểm tập trung', wording: 'trước ngày 30/11', done: 'Đã có biên bản' });
    expect(stepOf(changed, 'reviews')).toEqual({
      ...plan.steps[0],
      title: 'Kiểm điểm tập trung',
      done: 'Đã có biên bản',
      deadline: { text: 'trước ngày 30/11', cite: 'P79-11, IX.1' },
    });
    expect(stepOf(changed, 'results')).toBe(plan.steps[1]);
    expect(plan.steps[0]?.title).toBe('Kiểm điểm');
  });

  test('who owes it: those named take the place of those the document named and addressed', () => {
    const changed = stepOf(changeStep(plan, 'reviews', { bodies: ['committees'] }), 'reviews');
    expect(changed?.bodies).toEqual({ directing: [], advisory: ['board'], implementing: ['committees'], cooperating: [], opinion: [] });
    expect(changed).not.toHaveProperty('addressees');
  });

  test.each([
    ['nothing', {}],
    ['the same words', { title: 'Kiểm điểm', wording: 'trước ngày 26/11', done: 'Đã họp' }],
    ['the same bodies', { bodies: ['branches'] }],
  ])('%s: the same plan', (_, change) => {
    expect(changeStep(plan, 'reviews', change)).toBe(plan);
  });

  test('a step without a deadline of its own gets none by another title', () => {
    expect(stepOf(changeStep(plan, 'results', { title: 'Gửi hồ sơ' }), 'results')).not.toHaveProperty('deadline');
  });
});

describe('a step added under a document (G-13)', () => {
  const added = { title: 'Báo cáo bổ sung', does: 'send-dossier', done: 'Đã gửi', bodies: ['branches'], needs: ['reviews'] } as const;

  test('stands last, is open at once, and says where it comes from', () => {
    const { plan: after, key } = addStep(plan, added, document);
    expect(after.steps.map(({ id }) => id)).toEqual(['reviews', 'results', 'added-1']);
    expect([key, stepOf(after, key)]).toEqual([
      'added-1',
      {
        id: 'added-1',
        title: 'Báo cáo bổ sung',
        does: 'send-dossier',
        bodies: { directing: [], advisory: [], implementing: ['branches'], cooperating: [], opinion: [] },
        deadline: { text: 'theo văn bản số 12-CV/ĐU ngày 20/11/2026', cite: '' },
        opens: 'launch',
        needs: ['reviews'],
        done: 'Đã gửi',
        cite: '',
      },
    ]);
  });

  test('a second one gets a key of its own; a plain confirmation says why, reviews say whose', () => {
    const { plan: after } = addStep(plan, { ...added, does: 'confirm' }, document);
    const { plan: both, key } = addStep(after, { ...added, does: 'hold-reviews' }, document);
    expect(key).toBe('added-2');
    expect(stepOf(both, 'added-1')?.reason).toBe('Bước bổ sung theo văn bản số 12-CV/ĐU ngày 20/11/2026');
    expect(stepOf(both, 'added-2')?.reviews).toBe('both');
  });
});

test('how a document is named', () => {
  expect(sayDocument(document)).toBe('văn bản số 12-CV/ĐU ngày 20/11/2026');
});
