import { normalLogin } from '@libs/domain/access/login';
import { expect, test } from '@jest/globals';
import { keptForm, loginHint } from './login-hint';

const USUAL = 'Dùng để đăng nhập những lần sau; được viết có dấu, có dấu cách';

test.each([
  ['', USUAL],
  ['bí thư cb05 ', USUAL],
  ['Bí Thư  CB05', 'Tên đăng nhập sẽ là “bí thư cb05”; khi đăng nhập viết hoa hay viết thường đều được'],
])('whoever chooses the login “%s” reads which form is kept', (typed, hint) => {
  expect(loginHint(typed)).toBe(hint);
});

test.each(['Bí Thư  CB05', ' bi-thu ', 'ĐẢNG ỦY', 'e\u0302 mới', '\tA\u00a0B'])('“%s” is shown as the server keeps it', (typed) => {
  expect(keptForm(typed)).toBe(normalLogin(typed));
});
