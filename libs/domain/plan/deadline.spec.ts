import { toIso } from '../calendar/instant';
import { Refusal } from '../refusal';
import { resolveDeadline } from './deadline';

// [wording, campaign year, source year or null, last moment's day, codes of the warnings]
const read: [string, number, number | null, string, string[]][] = [
  ['Trước ngày 05/11/2022', 2022, null, '2022-11-04', []],
  ['Hoàn thành chậm nhất ngày 05/12/2022', 2022, 2022, '2022-12-05', []],
  ['chậm nhất ngày 05/12/2022', 2022, null, '2022-12-05', []],
  ['trước ngày 26/11', 2026, null, '2026-11-25', []],
  ['trước ngày 31/01/2023', 2025, 2022, '2026-01-30', ['year-shifted']],
  ['trong tháng 02', 2022, null, '2023-02-28', ['next-year']],
  ['trong tháng 02 năm 2022', 2022, 2022, '2022-02-28', ['outside-campaign-year']],
  ['trong tháng 02', 2023, null, '2024-02-29', ['next-year']],
  ['Xong trước 26/11/2022', 2022, null, '2022-11-25', []],
  ['trước 15/12/2022.', 2022, null, '2022-12-14', []],
  ['trước ngày 28/11 hàng năm', 2026, 2023, '2026-11-27', []],
  ['trước ngày 15/12 hằng năm.', 2024, 2024, '2024-12-14', []],
  ['xong ngày 5/12', 2026, null, '2026-12-05', []],
  ['TRƯỚC NGÀY 5 THÁNG 11 NĂM 2026', 2026, null, '2026-11-04', []],
  ['Thời gian hoàn thành chậm **nhất ngày 25/11/2022**', 2022, 2022, '2022-11-25', []],
  [
    'Thời gian thực hiện và hoàn thành, tổng hợp trình Thường trực Thị uỷ (qua Cơ quan Tổ chức): Trước ngày 05/12/2022.',
    2022,
    2022,
    '2022-12-04',
    [],
  ],
  ['trước ngày 01/01', 2026, null, '2026-12-31', ['next-year']],
  ['trước ngày 01/3/2024', 2023, 2023, '2024-02-29', []],
  ['Hằng năm, trước ngày 15/12', 2026, null, '2026-12-14', []],
  ['hàng năm xong trong tháng 11', 2026, null, '2026-11-30', []],
  ['chậm nhất là đến hết ngày 30/11', 2026, null, '2026-11-30', []],
  ['không muộn hơn ngày 05/12/2026', 2026, null, '2026-12-05', []],
  ['Hoàn thành không chậm hơn ngày 5 tháng 12', 2026, null, '2026-12-05', []],
  ['muộn nhất là ngày 30/11', 2026, null, '2026-11-30', []],
  ['đến hết ngày 15/12 hằng năm', 2026, null, '2026-12-15', []],
  ['Thời gian thực hiện: đến hết ngày 15/12', 2026, null, '2026-12-15', []],
  ['đến hết tháng 11', 2026, null, '2026-11-30', []],
  ['chậm nhất ngày 30/6', 2026, null, '2027-06-30', ['next-year']],
  ['chậm nhất ngày 01/7', 2026, null, '2026-07-01', []],
];

describe('G-02 a deadline as the plan words it', () => {
  test.each(read)('%s in %i (source %s) ends %s', (text, campaignYear, sourceYear, day, codes) => {
    const answer = resolveDeadline(text, sourceYear === null ? { campaignYear } : { campaignYear, sourceYear });
    expect(toIso(answer.instant)).toBe(`${day}T23:59:59.999+07:00`);
    expect(answer.warnings.map((warning) => warning.code)).toEqual(codes);
  });

  test.each(read)('%s reads the same decomposed (NFD)', (text, campaignYear, sourceYear, day) => {
    const context = sourceYear === null ? { campaignYear } : { campaignYear, sourceYear };
    expect(resolveDeadline(text.normalize('NFD'), context).day).toBe(day);
  });

  test('says how it read the wording', () => {
    expect(resolveDeadline('trước ngày 26/11', { campaignYear: 2026 }).reading).toBe(
      'Trước ngày 26/11/2026, không kể ngày đó: thời hạn là hết ngày thứ Tư, 25/11/2026.',
    );
  });

  test.each([
    ['vào dịp cuối năm', 'unreadable-deadline', 'không nêu ngày nào'],
    ['', 'unreadable-deadline', 'không nêu ngày nào'],
    ['trước ngày 31/11', 'no-such-day', 'tháng 11 không có ngày 31'],
    ['trước ngày 00/11', 'no-such-day', 'tháng 11 không có ngày 0'],
    ['trong tháng 13', 'no-such-day', 'không có tháng 13'],
    ['trước ngày 29/02/2023', 'no-such-day', 'năm 2023 không có ngày 29/2'],
    ['trước ngày 05/11/22', 'unreadable-deadline', 'bốn chữ số'],
    ['từ ngày 20/11 đến ngày 25/11', 'unreadable-deadline', 'không rõ là ngày nào'],
    ['trước ngày 26/11/2023 hằng năm', 'unreadable-deadline', 'vừa ghi năm 2023 vừa ghi hằng năm'],
    ['hằng năm, trước ngày 26/11/2023', 'unreadable-deadline', 'vừa ghi năm 2023 vừa ghi hằng năm'],
    ['không trước ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['không muộn ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['muộn hơn ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['từ 01/11 đến hết ngày 15/12', 'unreadable-deadline', 'không rõ là ngày nào'],
    ['đến ngày 15/12', 'unreadable-deadline', 'Không đọc được'],
    ['sau ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['trước 10 giờ ngày 26/11', 'unreadable-deadline', 'Không đọc được'],
    ['trước 8.10', 'unreadable-deadline', 'Không đọc được'],
    ['trước tháng 12', 'unreadable-deadline', 'Không đọc được'],
  ])('refuses “%s” (%s: %s)', (text, code, says) => {
    const refused = () => resolveDeadline(text, { campaignYear: 2026 });
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) as string }) as Error);
  });
});
