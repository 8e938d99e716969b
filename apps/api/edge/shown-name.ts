import { cleanText } from '@libs/domain/text/clean-text';

/** What can be said of a file's name, which somebody else made. */
export function shownName(name: string): string {
  const clean = cleanText(name);
  return 'value' in clean ? `“${clean.value.slice(0, 60)}”` : 'tên có ký tự lạ';
}
