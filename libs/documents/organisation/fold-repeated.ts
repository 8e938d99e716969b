import type { Mistake } from './mistake';

/** So many of the other places are named one by one. */
const NAMED = 5;

/** Makes one mistake of all that have the same cause: the first place stays, its message names the others. In the order they came. */
export function foldRepeated(mistakes: readonly Mistake[]): Mistake[] {
  const causes = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    if (mistake.about === undefined) continue;
    const cause = causeOf(mistake);
    causes.set(cause, [...(causes.get(cause) ?? []), mistake]);
  }
  return mistakes.flatMap((mistake) => {
    const [first, ...others] = causes.get(causeOf(mistake)) ?? [mistake];
    if (first !== mistake) return [];
    return [others.length === 0 ? mistake : { ...mistake, message: `${mistake.message} Cùng nguyên nhân: ${placesOf(others)}.` }];
  });
}

/** An unknown code is the same mistake on whatever sheet it stands; the same code of a wrong kind is another. */
const causeOf = ({ severity, code, about }: Mistake): string => [severity, code.startsWith('unknown-') ? 'unknown' : code, about].join('|');

/** `trang Người dòng 5, 6; trang Phụ trách dòng 3; và 20 chỗ nữa` */
function placesOf(mistakes: readonly Mistake[]): string {
  const rows = new Map<string, (number | null)[]>();
  for (const { sheet, row } of mistakes.slice(0, NAMED)) rows.set(sheet, [...(rows.get(sheet) ?? []), row]);
  const places = [...rows].map(([sheet, numbers]) => `trang ${sheet} dòng ${numbers.join(', ')}`);
  if (mistakes.length > NAMED) places.push(`và ${mistakes.length - NAMED} chỗ nữa`);
  return places.join('; ');
}
