import { readNewPassword } from './password';

const known = ['ban-to-chuc', 'Nguyễn Thị An', 'Đảng ủy phường Nguyễn Nghiêm'];
const codeOf = (typed: string, secondFactor = false): string => {
  try {
    readNewPassword(typed, known, secondFactor);
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('a new password (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9)', () => {
  test.each([
    ['7 characters', 'sáu bảy', 'password-too-short'],
    ['14 characters', 'mười bốn ký tự', 'password-too-short'],
    ['15 characters', 'mười lăm ký tự!', 'accepted'],
    ['64 characters', 'bốn mùa xuân hạ thu đông đi qua ngõ nhỏ nhà tôi rất vắng người ạ', 'accepted'],
    ['one phrase again and again', 'xin chào '.repeat(14), 'password-too-common'],
    ['128 different characters', [...Array(128).keys()].map((n) => String.fromCodePoint(0x4e00 + n)).join(''), 'accepted'],
    ['129 characters', [...Array(129).keys()].map((n) => String.fromCodePoint(0x4e00 + n)).join(''), 'password-too-long'],
    ['only lower case letters', 'caytregiulangxom', 'accepted'],
    ['a common one', 'Mật khẩu mật khẩu', 'password-too-common'],
    ['a common one with digits', 'dangcongsanvietnam2026', 'password-too-common'],
    ['digits in order', '123456789012345', 'password-too-common'],
    ['one sign again and again', 'aaaaaaaaaaaaaaaa', 'password-too-common'],
    ['the committee’s own name', 'Đảng ủy phường Nguyễn Nghiêm', 'password-too-common'],
    ['the committee’s name, bare, with a year', 'danguyphuongnguyennghiem2026', 'password-too-common'],
  ])('%s', (_, typed, expected) => {
    expect(codeOf(typed)).toBe(expected);
  });

  test.each([
    ['7 characters', 'kệ sách', 'password-too-short'],
    ['8 characters', 'kệ sách!', 'accepted'],
    ['a Vietnamese one', 'Mật khẩu 2026', 'password-too-common'],
    ['the country', 'vietnam123', 'password-too-common'],
  ])('with a second factor, %s: %s, %s', (_, typed, expected) => {
    expect(codeOf(typed, true)).toBe(expected);
  });

  test('typed with separate marks it is the same password (ASVS 6.2.8)', () => {
    expect(readNewPassword('mười lăm ký tự!'.normalize('NFD'), known)).toBe('mười lăm ký tự!'.normalize('NFC'));
  });
});
