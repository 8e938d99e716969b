import { cleanText } from './clean-text';

test.each([
  ['Nguyễn Văn An', 'Nguyễn Văn An'],
  ['Nguye\u0302\u0303n', 'Nguy\u1ec5n'],
  ['  Trần\u00a0 Thị \t\r\n Bình ', 'Trần Thị Bình'],
  ['', ''],
  ['hoà ≠ hòa', 'hoà ≠ hòa'],
])('ecosystem 9.1: %j becomes %j', (text, value) => {
  expect(cleanText(text)).toEqual({ value });
});

test.each([
  ['An\u0000', 'ký tự rỗng (U+0000) ở vị trí 3'],
  ['\u202eAn', 'ký tự đảo chiều chữ ở vị trí 1'],
  ['A\u2066n', 'ký tự đảo chiều chữ'],
  ['A\u200en', 'ký tự đảo chiều chữ'],
  ['A\u200bn', 'độ rộng bằng không'],
  ['A\u200dn', 'độ rộng bằng không'],
  ['A\u2060n', 'độ rộng bằng không'],
  ['\ufeffAn', 'độ rộng bằng không ở vị trí 1'],
  ['M\u00adêng', 'dấu nối mềm (U+00AD)'],
  ['\u00d0inh', 'trông giống Đ'],
  ['A\ufffd', 'ký tự hỏng'],
  ['A\ud800', 'ký tự hỏng'],
  ['A\uffff', 'ký tự hỏng'],
  ['A\u0007', 'ký tự điều khiển'],
  ['A\u0085', 'ký tự điều khiển'],
])('ecosystem 9.12: %j is refused, not mended', (text, about) => {
  expect(cleanText(text)).toEqual({ fault: expect.stringContaining(about) });
});
