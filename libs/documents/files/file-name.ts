import type { FileType } from './file-type';

const LONGEST = 120;
/** Control characters, signs that turn or hide text, and what file systems and headers give a meaning to. */
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\p{Surrogate}"*:<>?|;]/gu;
const OTHER_ENDINGS: Readonly<Partial<Record<FileType, readonly string[]>>> = { jpg: ['jpeg', 'jpe'] };

/**
 * The name under which a file is kept and given back: NFC, without folders, hidden signs and signs that mean something elsewhere, and with
 * the ending of what it is.
 */
export function cleanFileName(name: string, type: FileType): string {
  const own = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = own
    .replace(UNWANTED, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .trim();
  const dot = clean.lastIndexOf('.');
  const ending = dot < 0 ? '' : clean.slice(dot + 1).toLowerCase();
  const fits = ending === type || (OTHER_ENDINGS[type] ?? []).includes(ending);
  const stem = [...(fits ? clean.slice(0, dot) : clean)].slice(0, LONGEST).join('').trim();
  return `${stem === '' ? 'tep' : stem}.${fits ? ending : type}`;
}
