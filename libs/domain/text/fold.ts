/**
 * A text without case, marks and doubled blanks, to find and compare by: `Hoà`, `Hòa` and `HOA` fold to `hoa`, `Đang Đình` to
 * `dang dinh`. Ð and ð, look-alikes of Đ, fold like it.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đðɖ]/g, 'd').replace(/\s+/gu, ' ').trim();
}
