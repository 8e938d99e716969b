import { Refusal } from '../refusal';
import { fold } from '../text/fold';

/** Characters: where the password is all there is, and where a second factor stands beside it. */
export const SHORTEST = 15;
export const SHORTEST_OF_TWO = 8;
export const LONGEST = 128;

/** Long enough and yet among the first that somebody would try; compared without marks, case and blanks. */
const COMMON = [
  'matkhau',
  'matkhaumoi',
  'khongbiet',
  'vietnam',
  'anhyeuem',
  'emyeuanh',
  'hochiminh',
  'bachovidai',
  'dangbo',
  'chibo',
  'dangvien',
  'matkhaumatkhau',
  'matkhaucuatoi',
  'khongcomatkhau',
  'passwordpassword',
  'mypasswordisgood',
  'correcthorsebatterystaple',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  'qwertyuiop123456',
  'asdfghjklqwertyuiop',
  '1qaz2wsx3edc4rfv',
  'dangcongsanvietnam',
  'congsanvietnam',
  'vietnammuonnam',
  'hochiminhmuonnam',
  'ihateyouiloveyou',
  'iloveyouiloveyou',
  'anhyeuemnhieulam',
  'emyeuanhnhieulam',
  'letmeinletmein',
  'administrator',
  'quantrihethong',
  'donguydonguy',
];
const RUNS = ['0123456789', '9876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/**
 * A new password, NFC, otherwise as typed; blanks, marks and plain words are welcome (ASVS 6.2: no rules of composition).
 * @param known words that must not be the whole of it: the account's login, the person's, the committee's and the units' names
 * @param secondFactor whether the account shows a second factor as well: then 8 characters do, not 15
 * @throws Refusal `password-too-short`, `password-too-long`, `password-too-common`
 */
export function readNewPassword(typed: string, known: readonly string[], secondFactor = false): string {
  const shortest = secondFactor ? SHORTEST_OF_TWO : SHORTEST;
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length < shortest)
    throw refused('password-too-short', `Mật khẩu cần ít nhất ${shortest} ký tự (đang có ${length}); nên dùng một câu dễ nhớ.`);
  if (length > LONGEST) throw refused('password-too-long', `Mật khẩu dài nhất ${LONGEST} ký tự (đang có ${length}); hãy rút ngắn.`);
  if (isEasy(password, known)) throw tooCommon();
  return password;
}

/** What is refused because others have used it before. */
export function tooCommon(): Refusal {
  const message = 'Mật khẩu này dễ đoán (câu quen thuộc, lặp lại, dãy phím, hoặc là tên đơn vị, tên đăng nhập); hãy chọn một câu khác.';
  return refused('password-too-common', message);
}

/** The form in which passwords are hashed and compared, so that one typed on another keyboard still fits (NFD and NFC are one). */
export function normalPassword(typed: string): string {
  return typed.normalize('NFC');
}

function isEasy(password: string, known: readonly string[]): boolean {
  const bare = fold(password).replace(/[\s\-_.,!@#$%^&*()]/g, '');
  // Digits put at an end make a known word no harder.
  const word = bare.replace(/^\d+|\d+$/g, '');
  const guesses = [...COMMON, ...known.map((name) => fold(name).replace(/\s/g, ''))];
  return guesses.includes(bare) || guesses.includes(word) || isRepeated(bare) || isRun(bare);
}

/** The same few signs again and again: `aaaaaaaaaaaaaaa`, `123412341234123`, `matkhaumatkhaumatkhau`. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4, 5, 6, 7].some((period) => period * 2 <= text.length && [...text].every((sign, at) => sign === text[at % period]));
}

/** A walk along the digits, the alphabet or the keyboard, round and round. */
function isRun(text: string): boolean {
  return RUNS.some((run) => run.repeat(Math.ceil(LONGEST / run.length) + 1).includes(text));
}

function refused(code: string, message: string): Refusal {
  return new Refusal(code, message, { path: 'password' });
}
