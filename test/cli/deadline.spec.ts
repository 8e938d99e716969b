import { dondoc } from './run-dondoc';

/**
 * Worked out by hand from the sources and G-02. [text, campaign year, source year or null, last day in time, warnings].
 * Weekdays: 05/11, 26/11, 10/12 and 31/12/2022 are Saturdays, 04/12 and 11/12/2022 Sundays (regulations-2026.md 5.2).
 */
const READ: [string, number, number | null, string, string[]][] = [
  // Worked examples of requirements.md
  ['Trước ngày 05/11/2022', 2022, null, '2022-11-04', []],
  ['chậm nhất ngày 05/12/2022', 2022, null, '2022-12-05', []],
  ['trước ngày 26/11', 2026, null, '2026-11-25', []],
  ['trước ngày 31/01/2023', 2025, 2022, '2026-01-30', ['year-shifted']],
  ['trong tháng 02', 2022, null, '2023-02-28', ['next-year']],
  // P75 as written, in its own year
  ['Trước ngày 05/11/2022', 2022, 2022, '2022-11-04', []],
  ['Trước ngày 10/12/2022', 2022, 2022, '2022-12-09', []],
  ['Trước ngày 10/11/2022', 2022, 2022, '2022-11-09', []],
  ['Hoàn thành chậm nhất ngày 05/12/2022', 2022, 2022, '2022-12-05', []],
  ['Trước ngày 05/12/2022', 2022, 2022, '2022-12-04', ['due-on-day-off']],
  ['Hoàn thành trước ngày 10/12/2022', 2022, 2022, '2022-12-09', []],
  ['Trước ngày 12/12/2022', 2022, 2022, '2022-12-11', ['due-on-day-off']],
  ['Trước ngày 31/12/2022', 2022, 2022, '2022-12-30', []],
  ['trước ngày 31/01/2023', 2022, 2022, '2023-01-30', []],
  ['Trước ngày 31/3/2023', 2022, 2022, '2023-03-30', []],
  ['trong tháng 02 năm 2022', 2022, 2022, '2022-02-28', ['outside-campaign-year']],
  // P75 for 2026: four years on
  ['Trước ngày 05/11/2022', 2026, 2022, '2026-11-04', ['year-shifted']],
  ['Hoàn thành chậm nhất ngày 05/12/2022', 2026, 2022, '2026-12-05', ['year-shifted', 'due-on-day-off']],
  ['Trước ngày 12/12/2022', 2026, 2022, '2026-12-11', ['year-shifted']],
  ['trước ngày 31/01/2023', 2026, 2022, '2027-01-30', ['year-shifted', 'due-on-day-off']],
  ['Trước ngày 31/3/2023', 2026, 2022, '2027-03-30', ['year-shifted']],
  ['trong tháng 02 năm 2022', 2026, 2022, '2026-02-28', ['year-shifted', 'outside-campaign-year', 'due-on-day-off']],
  ['Trước ngày 05/11/2022', 2021, 2022, '2021-11-04', ['year-shifted']],
  // the whole label of P75-05 and P75-07
  ['Thời gian thực hiện và hoàn thành: Trước ngày 10/11/2022.', 2022, 2022, '2022-11-09', []],
  [
    'Thời gian thực hiện và hoàn thành, tổng hợp trình Thường trực Thị ủy (qua Cơ quan Tổ chức - Nội vụ thị xã): Trước ngày 05/12/2022.',
    2022,
    2022,
    '2022-12-04',
    ['due-on-day-off'],
  ],
  ['Thời gian thực hiện: Hoàn thành chậm nhất ngày 05/12/2022.', 2022, 2022, '2022-12-05', []],
  [
    'Thời gian thực hiện và hoàn thành biểu mẫu dự thảo tổng hợp trình Thường trực Thị uỷ: trước ngày 10/12/2022',
    2022,
    2022,
    '2022-12-09',
    [],
  ],
  // P99
  ['Xong trước 26/11/2022', 2022, 2022, '2022-11-25', []],
  ['Thời gian hoàn thành chậm nhất ngày 25/11/2022', 2022, 2022, '2022-11-25', []],
  ['chậm **nhất ngày 25/11/2022**.', 2022, 2022, '2022-11-25', []],
  ['Trước ngày 28/11/2022', 2022, 2022, '2022-11-27', ['due-on-day-off']],
  ['Cá nhân hoàn thành kiểm điểm trước ngày 25/11/2022.', 2022, 2022, '2022-11-24', []],
  ['hoàn thành trước ngày 30/11/2022', 2022, 2022, '2022-11-29', []],
  ['trước ngày 28/11/2022', 2022, 2022, '2022-11-27', ['due-on-day-off']],
  ['trước ngày **26/11/2022**.', 2022, 2022, '2022-11-25', []],
  ['trước 15/12/2022', 2022, 2022, '2022-12-14', []],
  // P79, P58, H19: every year
  ['trước ngày 26/11', 2023, 2023, '2023-11-25', ['due-on-day-off']],
  ['trước ngày 28/11 hàng năm', 2023, 2023, '2023-11-27', []],
  ['trước ngày 28/11 hàng năm', 2026, 2023, '2026-11-27', []],
  ['trước ngày 15/12 hàng năm', 2026, 2023, '2026-12-14', []],
  ['trước ngày 20/12 hằng năm', 2018, 2018, '2018-12-19', []],
  ['trước ngày 20/12 hằng năm', 2026, 2018, '2026-12-19', ['due-on-day-off']],
  ['trước ngày 15/12 hằng năm', 2024, 2024, '2024-12-14', ['due-on-day-off']],
  ['trước ngày 15/12 hằng năm', 2025, 2024, '2025-12-14', ['due-on-day-off']],
  // variants: capitals, leading zeros, separators, with and without "ngày", spoken
  ['TRƯỚC NGÀY 26/11', 2026, null, '2026-11-25', []],
  ['Trước   ngày 26 / 11', 2026, null, '2026-11-25', []],
  ['trước 26/11', 2026, null, '2026-11-25', []],
  ['trước ngày 5/12', 2026, null, '2026-12-04', []],
  ['trước ngày 05/12', 2026, null, '2026-12-04', []],
  ['trước ngày 05.12.2026', 2026, null, '2026-12-04', []],
  ['trước ngày 05-12-2026', 2026, null, '2026-12-04', []],
  ['trước ngày 05/12 năm 2026', 2026, null, '2026-12-04', []],
  ['trước ngày 05 tháng 12 năm 2026', 2026, null, '2026-12-04', []],
  ['trước ngày 5 tháng 12', 2026, null, '2026-12-04', []],
  ['xong trước ngày 01/12', 2026, null, '2026-11-30', []],
  ['xong ngày 30/11', 2026, null, '2026-11-30', []],
  ['Xong ngày 30/11/2026', 2026, null, '2026-11-30', []],
  ['hoàn thành xong ngày 30/11', 2026, null, '2026-11-30', []],
  ['chậm nhất là ngày 30/11', 2026, null, '2026-11-30', []],
  ['chậm nhất 30/11/2026', 2026, null, '2026-11-30', []],
  ['chậm nhất đến hết ngày 30/11', 2026, null, '2026-11-30', []],
  ['trước ngày 26/11, hằng năm', 2026, null, '2026-11-25', []],
  ['trước ngày 26/11 (hàng năm)', 2026, null, '2026-11-25', []],
  // months
  ['trong tháng 11', 2026, null, '2026-11-30', []],
  ['xong trong tháng 12', 2026, null, '2026-12-31', []],
  ['hoàn thành trong tháng 9 hằng năm', 2026, null, '2026-09-30', []],
  ['trong tháng 02', 2023, null, '2024-02-29', ['next-year']],
  ['trong tháng 2/2027', 2026, null, '2027-02-28', ['due-on-day-off']],
  ['trong tháng 12 năm 2026', 2026, null, '2026-12-31', []],
  // the turn of the year, and the leap day
  ['trước ngày 01/01', 2026, null, '2026-12-31', ['next-year']],
  ['chậm nhất ngày 01/01', 2026, null, '2027-01-01', ['next-year', 'due-on-day-off', 'unconfirmed-day-off']],
  ['trước ngày 30/6', 2026, null, '2027-06-29', ['next-year']],
  ['trước ngày 01/7', 2026, null, '2026-06-30', ['outside-campaign-year']],
  ['trước ngày 02/7', 2026, null, '2026-07-01', []],
  ['trước ngày 01/3', 2023, null, '2024-02-29', ['next-year']],
  ['trước ngày 01/3', 2022, null, '2023-02-28', ['next-year']],
  ['chậm nhất ngày 29/02', 2023, null, '2024-02-29', ['next-year']],
  // days off
  ['chậm nhất ngày 24/11', 2026, null, '2026-11-24', ['due-on-day-off']],
  ['chậm nhất ngày 24/11', 2025, null, '2025-11-24', []],
  ['chậm nhất ngày 31/8', 2026, null, '2026-08-31', ['due-on-day-off', 'unconfirmed-day-off']],
  ['trước ngày 26/11', 2030, null, '2030-11-25', ['no-calendar']],
];

/** [text, campaign year, source year or null, code of the refusal]. */
const REFUSED: [string, number, number | null, string][] = [
  ['vào dịp cuối năm', 2026, null, 'unreadable-deadline'],
  ['hằng năm được tiến hành vào dịp cuối năm', 2026, null, 'unreadable-deadline'],
  ['trong thời gian sớm nhất', 2026, null, 'unreadable-deadline'],
  ['', 2026, null, 'unreadable-deadline'],
  ['ngày 26/11', 2026, null, 'unreadable-deadline'],
  ['26/11/2026', 2026, null, 'unreadable-deadline'],
  ['sau ngày 26/11', 2026, null, 'unreadable-deadline'],
  ['không trước ngày 26/11', 2026, null, 'unreadable-deadline'],
  ['từ ngày 20/11 đến ngày 26/11', 2026, null, 'unreadable-deadline'],
  ['trước ngày 26/11 hoặc 28/11', 2026, null, 'unreadable-deadline'],
  ['trước ngày 26/11/26', 2026, null, 'unreadable-deadline'],
  ['trước ngày 26', 2026, null, 'unreadable-deadline'],
  ['trước tháng 12', 2026, null, 'unreadable-deadline'],
  ['trước 17 giờ ngày 26/11', 2026, null, 'unreadable-deadline'],
  ['trước ngày 26/11/2026 hằng năm', 2026, null, 'unreadable-deadline'],
  ['trước ngày 31/11', 2026, null, 'no-such-day'],
  ['trước ngày 32/12', 2026, null, 'no-such-day'],
  ['chậm nhất ngày 0/12', 2026, null, 'no-such-day'],
  ['trước ngày 26/13', 2026, null, 'no-such-day'],
  ['trong tháng 13', 2026, null, 'no-such-day'],
  ['chậm nhất ngày 29/02', 2025, null, 'no-such-day'],
  ['chậm nhất ngày 29/02/2024', 2024, 2023, 'no-such-day'],
];

const questions = [...READ, ...REFUSED].map(([text, campaignYear, sourceYear], at) => ({
  id: String(at),
  text,
  campaignYear,
  ...(sourceYear === null ? {} : { sourceYear }),
}));
const run = dondoc(['deadline', '-'], JSON.stringify(questions));
const decomposed = dondoc(
  ['deadline', '-'],
  JSON.stringify(questions.map((question) => ({ ...question, text: question.text.normalize('NFD') }))),
);
type Row = {
  id: string;
  instant?: string;
  text?: string;
  warnings?: { code: string }[];
  error?: { code: string; path: string; cite: string };
};
const rows = JSON.parse(run.out) as Row[];
const decomposedRows = JSON.parse(decomposed.out) as Row[];

describe('dondoc deadline (G-02, P75, P99, P79-11, P58-06, H19-25)', () => {
  test.each(READ.map((row, at) => [at, ...row] as const))(
    '%i: “%s” in %i (source %s) → %s %o',
    (at, text, _year, _source, day, warnings) => {
      expect(rows[at]).toMatchObject({ id: String(at), text, instant: `${day}T23:59:59.999+07:00` });
      expect(rows[at]?.warnings?.map(({ code }) => code)).toEqual(warnings);
      expect(decomposedRows[at]?.instant).toBe(rows[at]?.instant);
    },
  );

  test.each(REFUSED.map((row, at) => [READ.length + at, ...row] as const))(
    '%i: “%s” in %i (source %s) is refused: %s',
    (at, _text, _year, _source, code) => {
      expect(rows[at]).toMatchObject({ id: String(at), error: { code, path: 'text', cite: 'G-02' } });
      expect(decomposedRows[at]?.error?.code).toBe(code);
    },
  );

  test('one refused element makes exit code 2, none makes 0', () => {
    expect(run.exit).toBe(2);
    expect(dondoc(['deadline', '-'], JSON.stringify(questions[0]))).toMatchObject({ exit: 0, complaint: '' });
  });

  test('the reading names the day, its weekday and the zone', () => {
    const { out } = dondoc(['deadline', '-'], '{"id":"r","text":"trước ngày 26/11","campaignYear":2026}');
    expect((JSON.parse(out) as { reading: string }).reading).toBe(
      'Trước ngày 26/11/2026, không kể ngày đó: thời hạn là hết ngày thứ Tư, 25/11/2026.',
    );
  });
});
