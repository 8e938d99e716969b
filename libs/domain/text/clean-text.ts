import type { Reading } from './reading';

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\u0000/, 'ký tự rỗng (U+0000)'],
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/, 'ký tự đảo chiều chữ'],
  [/[\u200b-\u200d\u2060\ufeff]/, 'ký tự có độ rộng bằng không'],
  [/\u00ad/, 'dấu nối mềm (U+00AD), thường là chữ "ư" của phông cũ .VnTime'],
  [/[\u00d0\u00f0\u0189\u0256]/, 'chữ trông giống Đ nhưng không phải Đ'],
  [/[\ufffd\p{Surrogate}\p{NChar}]/u, 'ký tự hỏng'],
  [/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/, 'ký tự điều khiển'],
];

/**
 * The door every typed text comes through: NFC, blanks in a row made one, ends trimmed. Characters that cannot be seen or that imitate
 * others are refused and not removed: in .VnTime the soft hyphen *is* a letter (ecosystem.md 9.10, 9.12).
 */
export function cleanText(text: string): Reading<string> {
  for (const [pattern, name] of NAMED) {
    const found = pattern.exec(text);
    if (found) return { fault: `Có ${name} ở vị trí ${found.index + 1}; xóa ô và gõ lại bằng bàn phím tiếng Việt Unicode.` };
  }
  return { value: text.normalize('NFC').replace(/\s+/gu, ' ').trim() };
}
