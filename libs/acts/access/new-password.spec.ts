import { dictionary } from '@zxcvbn-ts/language-common';
import { choosePassword } from './new-password';

const codeOf = (typed: string, secondFactor: boolean): string => {
  try {
    choosePassword(typed, [], secondFactor);
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};
const found = dictionary['passwords-common'];

test.each([
  ['beside a second factor', 8, true],
  ['alone', 15, false],
])(
  'the first 3,000 known passwords that are long enough %s are refused, also in capitals (ASVS 6.2.4, 6.2.12)',
  (_, shortest, secondFactor) => {
    const long = found.filter((password) => password.length >= shortest).slice(0, 3_000);
    expect(long.length).toBeGreaterThan(secondFactor ? 2_999 : 20);
    expect(long.filter((password) => codeOf(password, secondFactor) !== 'password-too-common')).toEqual([]);
    expect(long.filter((password) => codeOf(password.toUpperCase(), secondFactor) !== 'password-too-common')).toEqual([]);
  },
);

test.each(['matkhau', 'Mật Khẩu', 'matkhau123', '123456789', 'vietnam2026', 'Đảng ủy Đảng ủy', 'chibochibo', 'hochiminh', 'administrator'])(
  'in Viet Nam everybody tries: %s',
  (typed) => {
    expect(['password-too-common', 'password-too-short']).toContain(codeOf(typed, true));
  },
);

test('what nobody has used is accepted', () => {
  expect(codeOf('kệ sách!', true)).toBe('accepted');
  expect(codeOf('cây tre giữa làng xóm', false)).toBe('accepted');
});
