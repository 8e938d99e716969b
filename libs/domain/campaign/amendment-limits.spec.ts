import { at, lastOf } from '@test/support/viet-nam-2026';
import { Refusal } from '../refusal';
import { refuseDeadline, refuseFutureDocument } from './amendment-limits';

const frame = { now: at('11-20 10:00'), year: 2026, inForce: lastOf('11-25') };
const answer = (attempt: () => void): unknown => {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.message, error.about.path] : error;
  }
};

describe('a deadline set in a running campaign (G-13)', () => {
  test.each([
    ['the next minute', at('11-20 10:01'), null],
    ['earlier than the one in force', lastOf('11-23'), null],
    ['the end of the year after', Date.parse('2027-12-31T23:59:59.999+07:00'), null],
    [
      'this very moment',
      at('11-20 10:00'),
      ['deadline-in-the-past', 'Hạn mới phải sau lúc này (10:00 thứ Sáu, 20/11/2026); hãy chọn một ngày muộn hơn.', 'due'],
    ],
    [
      'the one in force',
      lastOf('11-25'),
      ['same-deadline', 'Hạn đang áp dụng đã là hết thứ Tư, 25/11/2026; hãy chọn một ngày khác.', 'due'],
    ],
    [
      'a millisecond beyond the year after',
      Date.parse('2028-01-01T00:00:00.000+07:00'),
      ['deadline-too-far', 'Đợt kiểm điểm năm 2026: hạn muộn nhất là hết thứ Sáu, 31/12/2027; hãy kiểm tra lại năm của hạn mới.', 'due'],
    ],
  ])('%s', (_, dueAt, expected) => {
    expect(answer(() => refuseDeadline(dueAt, frame, 'due'))).toEqual(expected);
  });
});

test.each([
  ['today', '2026-11-20', null],
  ['last year', '2025-01-02', null],
  [
    'tomorrow',
    '2026-11-21',
    [
      'document-in-the-future',
      'Ngày văn bản 21/11/2026 còn ở phía trước (hôm nay 20/11/2026); hãy ghi ngày đã ký văn bản.',
      'documentDate',
    ],
  ],
])('a document dated %s', (_, date, expected) => {
  expect(answer(() => refuseFutureDocument(date, at('11-20 23:59')))).toEqual(expected);
});
