/**
 * A key that sorts Vietnamese names as lists of people do: by given name (the last word), then by the whole name, word by word; letters in
 * the order a ă â b c d đ e ê … o ô ơ … u ư …, and within equal letters the tones ngang, huyền, hỏi, ngã, sắc, nặng (ecosystem.md 9.4).
 * Of digits and small Latin letters only, so that every collation of every database sorts it alike.
 */
export function sortKey(name: string): string {
  const words = name.normalize('NFD').toLowerCase().split(/\s+/u).filter(Boolean);
  return [...words.slice(-1), ...words].map(wordKey).join('');
}

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTER_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { '\u0306': '2', '\u0302': '3' },
  e: { '\u0302': '2' },
  o: { '\u0302': '2', '\u031b': '3' },
  u: { '\u031b': '2' },
};

/** Two characters a letter, then `0` and the tone: a shorter word ends with `0` and so comes before a longer one. */
function wordKey(word: string): string {
  const letters = [...word.matchAll(/(\P{M})(\p{M}*)/gu)].map(([, letter = '', marks = '']) => letterKey(letter, [...marks]));
  const tone = [...word].reduce((found, mark) => Math.max(found, TONES.indexOf(mark) + 1), 0);
  return `${letters.join('')}0${tone}`;
}

function letterKey(letter: string, marks: readonly string[]): string {
  if (/[0-9]/.test(letter)) return `1${letter}`;
  if (letter === 'đ') return 'd2';
  if (/[a-z]/.test(letter)) return letter + marks.reduce((found, mark) => LETTER_MARKS[letter]?.[mark] ?? found, '1');
  return /\p{L}/u.test(letter) ? 'z9' : '';
}
