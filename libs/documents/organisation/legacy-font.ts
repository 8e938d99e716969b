import type { Cell } from '../xlsx/spreadsheet';

const LEGACY_FONTS: readonly (readonly [RegExp, string])[] = [
  [/^\.vn/i, 'TCVN3 (.VnTime)'],
  [/^vni[- ]/i, 'VNI'],
  [/^vps[- ]/i, 'VPS'],
];
const UPPER_CASE_FONT = /^\.vn.*h$/i;
/** Letters that Unicode alone has: where one occurs the text is Unicode, whatever its font. */
const UNICODE_VIETNAMESE = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/u;

/**
 * Says what to do about a cell whose text can only be read in a font of the time before Unicode; null where it reads the same in any. Nothing
 * is converted: upper-case TCVN3 cannot be told from lower, and a wrong letter in a name goes unseen (ecosystem.md 9.10).
 */
export function legacyFault({ value, fonts }: Cell): string | null {
  if (typeof value !== 'string' || UNICODE_VIETNAMESE.test(value.normalize('NFC'))) return null;
  for (const font of fonts) {
    const encoding = LEGACY_FONTS.find(([pattern]) => pattern.test(font))?.[1];
    const readsAlike = UPPER_CASE_FONT.test(font) ? !/[a-z]|[^ -~]/.test(value) : /^[ -~]*$/.test(value);
    if (encoding && !readsAlike) {
      return `Ô dùng phông "${font}" của bảng mã cũ ${encoding}; chuyển ô sang Unicode (ví dụ bằng Unikey, Ctrl+Shift+F6), đặt phông Times New Roman, xem lại từng chữ rồi nhập lại.`;
    }
  }
  return null;
}
