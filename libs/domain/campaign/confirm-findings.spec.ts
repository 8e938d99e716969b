import type { Finding } from '../plan/lint/finding';
import { Refusal } from '../refusal';
import { confirmFindings, nameFindings } from './confirm-findings';

const finding = (code: Finding['code'], step: string | null, severity: Finding['severity'] = 'error'): Finding => ({
  ...{ code, step, severity, message: `“Gửi kết quả”: ${code}.`, cure: 'Sửa văn bản.', cite: 'P79-11, IX.1; G-02' },
});
const findings = [
  finding('superseded-rule', null, 'warning'),
  finding('two-deciders', 'P79-05'),
  finding('two-deciders', 'P79-05'),
  finding('no-deadline', 'P79-11'),
];
const attempt = (reasons: Record<string, string>, rehearsal = false): unknown => {
  try {
    return confirmFindings(nameFindings(findings), reasons, rehearsal).map(({ id, reason }) => [id, reason]);
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.about.path] : error;
  }
};

test('findings are named by code and step, the second of the same by its number (B-05)', () => {
  expect(nameFindings(findings).map(({ id }) => id)).toEqual([
    'superseded-rule/plan',
    'two-deciders/P79-05',
    'two-deciders/P79-05/2',
    'no-deadline/P79-11',
  ]);
});

const all = { 'two-deciders/P79-05': 'Đã hỏi', 'two-deciders/P79-05/2': 'Đã hỏi', 'no-deadline/P79-11': ' Sẽ ghi sau ' };
const kept = [
  ['two-deciders/P79-05', 'Đã hỏi'],
  ['two-deciders/P79-05/2', 'Đã hỏi'],
  ['no-deadline/P79-11', 'Sẽ ghi sau'],
];

test.each<[string, Record<string, string>, boolean, unknown]>([
  ['every error has its reason; warnings need none', all, false, kept],
  ['one is missing', { ...all, 'two-deciders/P79-05/2': '' }, false, ['unconfirmed-finding', 'confirmed.two-deciders/P79-05/2']],
  ['blanks are no reason', { ...all, 'no-deadline/P79-11': '  ' }, false, ['unconfirmed-finding', 'confirmed.no-deadline/P79-11']],
  ['none is given', {}, false, ['unconfirmed-finding', 'confirmed.two-deciders/P79-05']],
  [
    'a rehearsal goes on, and keeps what is open',
    { 'no-deadline/P79-11': 'Sẽ ghi sau' },
    true,
    kept.map(([id, reason]) => [id, id === 'no-deadline/P79-11' ? reason : null]),
  ],
  ['a finding that is not there', { ...all, 'no-decider/P79-05': 'x' }, false, ['unknown-finding', 'confirmed.no-decider/P79-05']],
  ['a warning is not confirmed', { ...all, 'superseded-rule/plan': 'x' }, true, ['unknown-finding', 'confirmed.superseded-rule/plan']],
])('a launch and the errors of its document: %s (B-05)', (_, reasons, rehearsal, expected) => {
  expect(attempt(reasons, rehearsal)).toEqual(expected);
});

test('the refusal names the step, the article and how many more there are', () => {
  expect(() => confirmFindings(nameFindings(findings), {}, false)).toThrow(
    'Văn bản có chỗ phải xác nhận kèm lý do trước khi triển khai (mục IX.1): “Gửi kết quả”: two-deciders. Còn 2 chỗ khác cũng vậy.',
  );
});
