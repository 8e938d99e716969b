import type { DateFormat } from './spreadsheet';
import { walkXml } from './xml';

/** What a cell's style says that matters here: its font's name and whether it shows a date. */
export interface CellStyle {
  readonly font: string | null;
  readonly date: DateFormat;
}

/** Built-in number formats that show dates; those from 27 on in East Asian Excel. */
const BUILT_IN_DAYS = [14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const BUILT_IN_MONTH = 17;

/** The styles of `styles.xml`, in the order cells refer to. */
export async function readStyles(xml: Buffer): Promise<CellStyle[]> {
  const fonts: (string | null)[] = [];
  const formats = new Map<string, DateFormat>();
  const styles: CellStyle[] = [];
  let section = '';
  await walkXml(xml, {
    open(tag, { val = '', numFmtId = '0', formatCode = '', fontId = '0' }) {
      if (['fonts', 'numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(tag)) section = tag;
      if (section === 'fonts' && tag === 'font') fonts.push(null);
      if (section === 'fonts' && tag === 'name') fonts[fonts.length - 1] = val;
      if (section === 'numFmts' && tag === 'numFmt') formats.set(numFmtId, dateFormatOf(formatCode));
      if (section === 'cellXfs' && tag === 'xf') {
        styles.push({ font: fonts[Number(fontId)] ?? null, date: formats.get(numFmtId) ?? builtIn(Number(numFmtId)) });
      }
    },
  });
  return styles;
}

function builtIn(id: number): DateFormat {
  if (id === BUILT_IN_MONTH) return 'month';
  return BUILT_IN_DAYS.includes(id) ? 'day' : null;
}

/** How much of a date a format such as `dd/mm/yyyy;@` shows, leaving out what it quotes, escapes and brackets. */
export function dateFormatOf(format: string): DateFormat {
  const shown = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (shown.includes('d')) return 'day';
  if (!shown.includes('y')) return null;
  return shown.includes('m') ? 'month' : 'year';
}
