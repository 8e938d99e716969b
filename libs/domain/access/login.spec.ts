import { normalLogin } from './login';

test.each([
  ['an', 'an'],
  ['Bí Thư CB05', 'bí thư cb05'],
  [' BÍ  THƯ\u00a0cb05 ', 'bí thư cb05'],
  ['Bí Thư CB05'.normalize('NFD'), 'bí thư cb05'],
  ['ĐĐ.Hoa@vidu.example', 'đđ.hoa@vidu.example'],
])('a login keeps its marks; case, blanks in a row and the way of typing make no difference: “%s” is “%s”', (typed, kept) => {
  expect(normalLogin(typed)).toBe(kept);
});
