import { Refusal } from '@libs/domain/refusal';
import { damaged } from '../zip/zip-directory';
import { type RichText, RichTextCollector, unescape } from './rich-text';
import type { Cell, Row } from './spreadsheet';
import type { CellStyle } from './styles';
import { walkXml } from './xml';

export interface SheetContext {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  /** How many more cells may be read from this workbook; counted down. */
  cellsLeft: number;
}

/** A cell as it stands in the XML. */
interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  value: string;
  rich: RichTextCollector | null;
}

/** The rows of one `sheetN.xml` that have anything in them. */
export async function readSheet(xml: Buffer, context: SheetContext): Promise<Row[]> {
  const rows: Row[] = [];
  let number = 0;
  let column = 0;
  let cells = new Map<number, Cell>();
  let cell: RawCell | null = null;
  let inValue = false;
  await walkXml(xml, {
    open(tag, { r, t = 'n', s = '0', val }) {
      if (tag === 'row') {
        const next = r === undefined ? number + 1 : Number(r);
        if (!Number.isInteger(next) || next <= number) throw damaged();
        number = next;
        column = 0;
        cells = new Map();
      } else if (tag === 'c') {
        column = r === undefined ? column + 1 : columnOf(r);
        cell = { column, type: t, style: context.styles[Number(s)], value: '', rich: null };
      } else if (tag === 'v') inValue = true;
      else if (tag === 'is' && cell) cell.rich = new RichTextCollector();
      else cell?.rich?.open(tag, val);
    },
    text(text) {
      if (inValue && cell) cell.value += text;
      else cell?.rich?.add(text);
    },
    close(tag) {
      if (tag === 'v') inValue = false;
      else if (tag === 'c' && cell) {
        const read = cellOf(cell, context);
        if (read) cells.set(cell.column, read);
        cell = null;
      } else if (tag === 'row' && cells.size > 0) rows.push({ number, cells });
      else cell?.rich?.close(tag);
    },
  });
  return rows;
}

function cellOf({ type, value, rich, style }: RawCell, context: SheetContext): Cell | null {
  if (!rich && value === '') return null;
  const text = rich?.whole() ?? (type === 's' ? context.strings[Number(value)] : { text: unescape(value), fonts: [] });
  if (!text) throw damaged();
  if (text.text === '') return null;
  context.cellsLeft -= 1;
  if (context.cellsLeft < 0) throw new Refusal('too-large', 'Tệp có quá nhiều ô; xóa các trang và cột không thuộc mẫu rồi nhập lại.');
  const fonts = style?.font ? [...text.fonts, style.font] : text.fonts;
  const failed = type === 'e';
  if (type === 'b') return { value: text.text === '1', date: null, failed, fonts };
  if (type !== 'n') return { value: text.text, date: null, failed, fonts };
  const number = Number(text.text);
  if (!Number.isFinite(number)) throw damaged();
  return { value: number, date: style?.date ?? null, failed, fonts };
}

/** The column of an address such as `AB12`, from 1. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(address)?.[0];
  if (!letters) throw damaged();
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
