import { type Calendar, calendarOf } from './calendar';
import { checkPapersInTime, firstConference, papersWindow, unconfirmedDays } from './papers';

const calendar: Calendar = calendarOf([
  { date: '2026-11-24', kind: 'off', reason: 'Ngày Văn hóa Việt Nam', document: 'Nghị quyết 28/2026/QH16', confirmed: true },
  { date: '2026-01-02', kind: 'off', reason: 'hoán đổi', document: null, confirmed: false },
  { date: '2026-01-10', kind: 'working', reason: 'làm bù', document: null, confirmed: false },
  { date: '2026-01-01', kind: 'off', reason: 'Tết Dương lịch', document: null, confirmed: true },
]);

describe('G-05 draft papers', () => {
  test.each([
    ['2022-12-05', 3, '2022-11-29', ['2022-11-30', '2022-12-01', '2022-12-02']], // a Monday
    ['2026-11-25', 3, '2026-11-18', ['2026-11-19', '2026-11-20', '2026-11-23']], // after 24/11, a day off
    ['2026-11-27', 3, '2026-11-20', ['2026-11-23', '2026-11-25', '2026-11-26']],
    ['2022-11-24', 3, '2022-11-18', ['2022-11-21', '2022-11-22', '2022-11-23']], // P99-04
    ['2022-12-04', 3, '2022-11-29', ['2022-11-30', '2022-12-01', '2022-12-02']], // a Sunday
    ['2026-01-12', 3, '2026-01-07', ['2026-01-08', '2026-01-09', '2026-01-10']], // a worked Saturday counts
    ['2026-11-25', 0, '2026-11-23', []],
    ['2026-11-25', 1, '2026-11-20', ['2026-11-23']],
  ] satisfies [string, number, string, string[]][])(
    'conference %s, %i working days: out by %s',
    (conference, workingDays, latestSend, between) => {
      expect(papersWindow(calendar, conference, workingDays)).toEqual({ latestSend, between });
    },
  );

  test('the first conference that would do', () => {
    expect(firstConference(calendar, '2022-11-30', 3)).toBe('2022-12-06');
    expect(() => checkPapersInTime(calendar, '2022-11-29', '2022-12-05', 3)).not.toThrow();
    expect(() => checkPapersInTime(calendar, '2022-11-30', '2022-12-05', 3)).toThrow(
      'phải gửi chậm nhất 29/11/2022); ngày làm việc đầu tiên có thể họp là 06/12/2022',
    );
    expect(firstConference(calendar, '2026-11-18', 3)).toBe('2026-11-25');
  });

  test('G-03 the unconfirmed days a window touches', () => {
    expect(unconfirmedDays(calendar, '2026-01-01', '2026-01-12')).toEqual(['2026-01-02', '2026-01-10']);
    expect(unconfirmedDays(calendar, '2026-11-18', '2026-11-25')).toEqual([]);
  });
});
