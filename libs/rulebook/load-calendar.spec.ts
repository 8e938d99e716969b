import { loadCalendar, readCalendar } from './load-calendar';

const calendar = loadCalendar();

function offOf(year: number): string[] {
  return calendar.days.filter((day) => day.kind === 'off' && day.date.startsWith(String(year))).map((day) => day.date.slice(5));
}

describe('G-03 days off and worked Saturdays', () => {
  // regulations-2026.md section 5.1; for 2018–2021 the notices of those years.
  test.each([
    [2018, ['01-01', '02-14', '02-15', '02-16', '02-19', '02-20', '04-25', '04-30', '05-01', '09-03', '12-31']],
    [2019, ['01-01', '02-04', '02-05', '02-06', '02-07', '02-08', '04-15', '04-29', '04-30', '05-01', '09-02']],
    [2020, ['01-01', '01-23', '01-24', '01-27', '01-28', '01-29', '04-02', '04-30', '05-01', '09-02']],
    [2021, ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03']],
    [2022, ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02']],
    [2023, ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04']],
    [2024, ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03']],
    [2025, ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02']],
    [2026, ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02', '11-24']],
    [2027, ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10', '04-16', '04-30', '05-03', '09-02', '09-03', '11-24']],
  ])('%i', (year, days) => {
    expect(offOf(year)).toEqual(days);
  });

  test('worked Saturdays', () => {
    expect(calendar.days.filter((day) => day.kind === 'working').map((day) => day.date)).toEqual([
      '2019-01-05',
      '2019-05-04',
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
  });

  test('what no notice was seen for is marked, and all of 2027', () => {
    const confirmed = new Map(calendar.days.map((day) => [day.date, day.confirmed]));
    expect(['2026-11-24', '2026-01-02', '2026-02-17', '2025-05-02', '2026-08-31', '2026-08-22'].map((date) => confirmed.get(date))).toEqual(
      [true, true, true, false, false, false],
    );
    expect(calendar.days.filter((day) => day.date.startsWith('2027') && day.confirmed)).toEqual([]);
  });

  test.each([
    ['2026-11-28', 'off', /dòng 5, cột 13 \(days\[0\]\.date\): ngày 2026-11-28 vốn là ngày nghỉ cuối tuần/],
    ['2026-11-27', 'working', /ngày 2026-11-27 vốn là ngày làm việc/],
    ['2028-11-27', 'off', /ngoài các năm 2026–2027/],
    ['2026-02-30', 'off', /phải là ngày có thật/],
  ])('a file with %s %s is refused', (date, kind, says) => {
    const text = `version: "1"\nfrom: 2026\nto: 2027\ndays:\n  - { date: ${date}, kind: ${kind}, reason: a, document: null, confirmed: true }\n`;
    expect(() => readCalendar(text, 'lich.yaml')).toThrow(says);
  });
});
