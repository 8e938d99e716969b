import { Refusal } from '../refusal';
import { type Answer, settleQuestions } from './settle-questions';

const questions = [
  {
    id: 'papers',
    question: 'Gửi dự thảo trước mấy ngày?',
    options: ['3 ngày làm việc', 'Số ngày khác'],
    suggested: '3 ngày làm việc',
    cite: 'G-05',
  },
  { id: 'rules', question: 'Dùng bộ quy tắc nào?', options: ['Tạm dùng', 'Tệp khác'], cite: 'G-14, IV' },
];
const attempt = (answers: Record<string, Answer>, rehearsal = false): unknown => {
  try {
    return settleQuestions(questions, answers, rehearsal).map(({ id, answer, note }) => [id, answer, note]);
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.about.path, error.about.cite] : error;
  }
};
const rules = { answer: 'Tạm dùng' };
const papers = { answer: '3 ngày làm việc' };

test.each<[string, Record<string, Answer>, boolean, unknown]>([
  [
    'all answered',
    { papers, rules },
    false,
    [
      ['papers', '3 ngày làm việc', null],
      ['rules', 'Tạm dùng', null],
    ],
  ],
  [
    'with words of their own',
    { papers: { answer: 'Số ngày khác', note: ' 5 ngày ' }, rules: { answer: 'Tạm dùng', note: ' ' } },
    false,
    [
      ['papers', 'Số ngày khác', '5 ngày'],
      ['rules', 'Tạm dùng', null],
    ],
  ],
  ['no answer, no suggestion', { papers }, false, ['unanswered-question', 'answers.rules', 'G-14, IV']],
  ['a suggestion is no answer until it is confirmed', { rules }, false, ['unanswered-question', 'answers.papers', 'G-05']],
  ['something else than the options', { papers: { answer: '5 ngày' }, rules }, false, ['unknown-answer', 'answers.papers', 'G-05']],
  ['a question that is not asked', { papers, rules, other: rules }, false, ['unknown-question', 'answers.other', undefined]],
  [
    'a rehearsal takes the suggestions and goes on',
    {},
    true,
    [
      ['papers', '3 ngày làm việc', null],
      ['rules', null, null],
    ],
  ],
])('the plan’s questions at launch: %s (G-14)', (_, answers, rehearsal, expected) => {
  expect(attempt(answers, rehearsal)).toEqual(expected);
});

test('the refusal asks the question and names the answers that would do', () => {
  expect(() => settleQuestions(questions, { papers }, false)).toThrow(
    'Kế hoạch còn điều phải trả lời trước khi triển khai: “Dùng bộ quy tắc nào?” Hãy chọn: Tạm dùng; Tệp khác.',
  );
});
