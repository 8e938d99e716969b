import { fold } from './fold';

test.each([
  ['Hoà', 'hoa'],
  ['HÒA', 'hoa'],
  ['Đặng  Thị Hoa', 'dang thi hoa'],
  ['\u00d0inh', 'dinh'],
  ['Nguye\u0302\u0303n', 'nguyen'],
  ['Ưu tú', 'uu tu'],
])('ecosystem 9.2, 9.3: %s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));
