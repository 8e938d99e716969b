import { dayOfSerial, readDay, readPartialDay } from './vietnamese-date';

test.each([
  ['05/11/2026', '2026-11-05'],
  ['5/11/2026', '2026-11-05'],
  ['5.11.2026', '2026-11-05'],
  ['05-11-2026', '2026-11-05'],
  ['2026-11-05', '2026-11-05'],
  ['ngày 5 tháng 11 năm 2026', '2026-11-05'],
  ['29/02/2024', '2024-02-29'],
  ['13/02/2026', '2026-02-13'],
  ['01/02/2026', '2026-02-01'],
])('ecosystem 9.8: %s is %s, day first', (text, value) => expect(readDay(text)).toEqual({ value }));

test.each([
  ['29/02/2026', 'không có trong lịch'],
  ['02/13/2026', 'không có trong lịch'],
  ['32/01/2026', 'không có trong lịch'],
  ['00/01/2026', 'không có trong lịch'],
  ['5/11/26', 'không phải ngày'],
  ['Nov 5, 2026', 'không phải ngày'],
  ['05/11/1026', 'ngoài khoảng 1900–2100'],
  ['11/2026', 'chưa đủ ngày, tháng, năm'],
  ['2026', 'chưa đủ ngày, tháng, năm'],
])('ecosystem 9.8: %s is no whole day', (text, about) => expect(readDay(text)).toEqual({ fault: expect.stringContaining(about) }));

test.each([
  ['1960', '1960'],
  ['năm 1960', '1960'],
  ['5/1960', '1960-05'],
  ['05.1960', '1960-05'],
  ['tháng 5 năm 1960', '1960-05'],
  ['tháng 5/1960', '1960-05'],
  ['17/05/1960', '1960-05-17'],
])('ecosystem 9.8: %s is as much of a day as is known', (text, value) => expect(readPartialDay(text)).toEqual({ value }));

test.each(['13/1960', '0/1960', '60', 'khoảng 1960', '1899'])('ecosystem 9.8: %s is none at all', (text) => {
  expect(readPartialDay(text)).toEqual({ fault: expect.any(String) });
});

test.each([
  [1, 1900, '1900-01-01'],
  [59, 1900, '1900-02-28'],
  [60, 1900, null],
  [61, 1900, '1900-03-01'],
  [46351, 1900, '2026-11-25'],
  [44889, 1904, '2026-11-25'],
  [0, 1904, '1904-01-01'],
  [0, 1900, null],
  [1.5, 1900, null],
  [-1, 1900, null],
  [1e9, 1900, null],
] as const)('ecosystem 9.8: serial %d in the %d count is %s', (serial, count, day) => expect(dayOfSerial(serial, count)).toBe(day));
