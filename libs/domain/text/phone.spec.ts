import { readPhone } from './phone';

test.each([
  ['0901234567', '+84901234567'],
  ['+84 901 234 567', '+84901234567'],
  ['84901234567', '+84901234567'],
  ['0084901234567', '+84901234567'],
  ['(+84) 0901.234-567', '+84901234567'],
  ['0345 678 901', '+84345678901'],
  ['0255 3822 123', '+842553822123'],
  ['0845123456', '+84845123456'],
])('ecosystem 9.7: %s is %s', (text, value) => expect(readPhone(text)).toEqual({ value }));

test.each([
  ['901234567', '+84901234567', '0901234567'],
  ['845123456', '+84845123456', '0845123456'],
])('ecosystem 9.7: %s lost its 0 to Excel, understood as %s with a remark', (text, value, meant) => {
  expect(readPhone(text)).toEqual({ value, remark: `Số "${text}" thiếu số 0 ở đầu (Excel thường bỏ mất); đã hiểu là ${meant}.` });
});

test.each([
  ['01201234567', '0701234567'],
  ['01681234567', '0381234567'],
  ['+841231234567', '0831234567'],
  ['01991234567', '0591234567'],
])('ecosystem 9.7: %s is of before 2018; %s is proposed and not put in its place', (text, now) => {
  expect(readPhone(text)).toEqual({ fault: expect.stringContaining(`thay bằng ${now} nếu đúng`) });
});

test.each(['0101234567', '090123456', '09012345678', '0901234567, 0912345678', 'không có', '', '+1 650 253 0000', '01111234567'])(
  'ecosystem 9.7: %j is no Vietnamese number',
  (text) => expect(readPhone(text)).toEqual({ fault: expect.stringContaining('không phải số điện thoại Việt Nam') }),
);
