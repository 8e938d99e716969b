import { readPersonName } from './person-name';

test.each(['Nguyễn Văn An', 'Y', "H'Hen Niê", 'Ksor Hnăm', 'Trần Thị Ngọc (B)', 'Lê Văn An 2', 'Võ Ngọc-Diệp'])(
  'ecosystem 9.6: %s is a name',
  (name) => expect(readPersonName(name)).toEqual({ value: name }),
);

test('ecosystem 9.1: a name comes out NFC', () => {
  expect(readPersonName('Nguye\u0302\u0303n Va\u0306n An')).toEqual({ value: 'Nguyễn Văn An' });
});

test.each([
  ['NguyÔn V¨n §¹t', 'bảng mã cũ'],
  ['TrÇn ThÞ B×nh', 'bảng mã cũ'],
  ['Trần Văn An <script>', 'ký tự không dùng trong họ tên'],
  ['Trần Văn An, Bí thư', 'ký tự không dùng trong họ tên'],
  ['M\u00adêng', 'dấu nối mềm'],
])('ecosystem 9.10: %s is refused', (name, about) => expect(readPersonName(name)).toEqual({ fault: expect.stringContaining(about) }));

test.each(['Nguyeãn Vaên Ñaït', 'Ñuôr Čil'])('ecosystem 9.10: %s may be VNI or a name of another people: remarked on', (name) => {
  expect(readPersonName(name)).toEqual({ value: name, remark: expect.stringContaining('VNI') });
});
