import { Refusal } from '../refusal';
import { campaignSpan, refuseRosterDayOutside, refuseTooFar } from './campaign-span';

const NOW = Date.parse('2026-11-09T08:00:00+07:00');
const outcome = (attempt: () => void): string => {
  try {
    attempt();
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.message : 'thrown';
  }
};

test.each([
  ['2027-12-31T23:59:59.999+07:00', 'accepted'],
  ['2026-11-30T17:00:00+07:00', 'accepted'],
  ['2028-01-01T00:00:00+07:00', 'Bước “Kiểm điểm”: hạn 01/01/2028 quá xa; hạn của đợt kiểm điểm năm 2026 muộn nhất là 31/12/2027.'],
  ['2099-11-25T23:59:59.999+07:00', 'Bước “Kiểm điểm”: hạn 25/11/2099 quá xa; hạn của đợt kiểm điểm năm 2026 muộn nhất là 31/12/2027.'],
])('a deadline of the campaign of 2026 at %s: %s (G-02)', (dueAt, expected) => {
  expect(outcome(() => refuseTooFar({ dueAt: Date.parse(dueAt), title: 'Kiểm điểm' }, 2026, NOW, 'decisions.reviews'))).toBe(expected);
});

const outside = (said: string): string =>
  `Ngày chốt danh sách ${said} nằm ngoài đợt kiểm điểm năm 2026; hãy chọn một ngày từ 01/01/2026 đến 31/12/2027.`;
test.each([
  ['2026-01-01', 'accepted'],
  ['2026-12-05', 'accepted'],
  ['2027-12-31', 'accepted'],
  ['1950-01-01', outside('01/01/1950')],
  ['2025-12-31', outside('31/12/2025')],
  ['2090-12-05', outside('05/12/2090')],
])('the roster of 2026 as of %s: %s (G-07)', (day, expected) => {
  expect(outcome(() => refuseRosterDayOutside(day, 2026, NOW))).toBe(expected);
});

test.each([
  ['before its year', '2025-12-31T23:00:00+07:00', '2027-12-31'],
  ['within it', '2026-11-09T08:00:00+07:00', '2027-12-31'],
  ['years late', '2029-03-01T08:00:00+07:00', '2030-12-31'],
])('the campaign of 2026 launched %s may have deadlines until the end of a following year', (_, now, to) => {
  expect(campaignSpan(2026, Date.parse(now))).toEqual({ from: '2026-01-01', to });
});
