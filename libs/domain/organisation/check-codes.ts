import { fold } from '../text/fold';
import { type Finding, notebook } from './finding';
import type { OrganisationData } from './organisation';

const CODE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]{0,39}$/u;

/** Codes have a shape that survives being typed, and none is used twice, nor two that differ only by case or marks. */
export function checkCodes(data: OrganisationData, findings: Finding[]): void {
  const seen = new Map<string, string>();
  const shelves = [
    { list: 'organisations', sheet: 'Tổ chức' },
    { list: 'collectives', sheet: 'Tập thể' },
    { list: 'people', sheet: 'Người' },
  ] as const;
  for (const { list, sheet } of shelves) {
    const { error } = notebook(list, findings);
    data[list].forEach((row, index) => {
      const { code } = row;
      if (!CODE.test(code)) {
        error(
          index,
          'code',
          'bad-code',
          `Mã "${code}" không dùng được; mã gồm chữ, số, dấu . _ / -, không có dấu cách, dài nhất 40 ký tự.`,
        );
        return;
      }
      const name = 'name' in row ? row.name : row.fullName;
      const first = seen.get(fold(code));
      if (first === undefined) seen.set(fold(code), `của "${name}" ở trang ${sheet}`);
      else
        error(
          index,
          'code',
          'duplicate-code',
          `Mã "${code}" trùng với mã ${first}; đặt mã khác cho một trong hai (chữ hoa, chữ thường, dấu không phân biệt hai mã).`,
        );
    });
  }
}
