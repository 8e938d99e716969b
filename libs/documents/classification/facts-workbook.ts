import type { Violation } from '@libs/domain/classification/violations';
import { fold } from '@libs/domain/text/fold';
import type { Mistake } from '../organisation/mistake';
import { type ReadList, placeIn, readList } from '../organisation/read-list';
import type { SheetColumn } from '../organisation/sheet-shape';
import { readXlsx } from '../xlsx/read-xlsx';
import { type SheetToWrite, writeXlsx } from '../xlsx/write-xlsx';
import { factColumns, type FactsForm, type FactsRow, factsRow, factsShape, type FactsSubject, sheetName } from './facts-sheet';
import { VIOLATIONS, violationRows, violationsOf, type ViolationRow } from './violations-sheet';

/** The subjects of a campaign to fill in, with their violations by code. */
export interface FactsBook {
  readonly forms: readonly FactsForm[];
  readonly violations: ReadonlyMap<string, readonly Violation[]>;
}

/** One subject of the workbook, and how to name a place in its row. */
export interface ReadSubject extends Pick<FactsSubject, 'code' | 'ballots'> {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly violations: readonly Violation[];
  /** The place of a field of this row (`facts.total`); of the whole row where there is no such column. */
  place(field: string): Pick<Mistake, 'sheet' | 'row' | 'column' | 'header'>;
}

const ADVICE = [
  'Mỗi trang là một loại đối tượng của đợt kiểm điểm này, mỗi dòng một đối tượng. Không sửa cột Mã; cột Tên và Đơn vị chỉ để đọc.',
  'Điền đủ mọi dữ kiện của một dòng, hoặc để trống cả dòng nếu chưa có. Không có giá trị mặc định.',
  'Số ghi như 84,5. Ô có danh sách thì chọn trong danh sách.',
  'Số phiếu: để trống nếu không bỏ phiếu.',
  'Ai có kỷ luật thì ghi ở trang Vi phạm, mỗi hành vi một dòng: năm và đơn vị nơi có hành vi. Mỗi vi phạm chỉ tính một lần.',
  'Nhập cả tệp hoặc không nhập gì: còn một lỗi thì chưa có gì thay đổi. Nhập lại đúng tệp này không thay đổi gì.',
];
const CHOICES = 'Danh mục';

/** The workbook a board fills in: who is in the campaign's roster, and what has been entered so far. */
export function writeFactsWorkbook({ forms, violations }: FactsBook): Promise<Buffer> {
  const lists = forms.flatMap(({ table }) =>
    factColumns(table).flatMap((one) => (one.choices ? [{ sheet: sheetName(table), ...one }] : [])),
  );
  const columnsOf = (sheet: string, columns: readonly SheetColumn[]): SheetToWrite['columns'] =>
    columns.map(({ field, header, required, choices }) => {
      const list = lists.findIndex((one) => one.sheet === sheet && one.field === field);
      const width = field === 'name' || field === 'unit' ? 28 : 18;
      return {
        ...{ header: required ? `${header} *` : header, width, wrap: true },
        ...(choices && list >= 0 && { choices: { sheet: CHOICES, column: list + 1, count: choices.length } }),
      };
    });
  const longest = Math.max(0, ...lists.map(({ choices }) => choices?.length ?? 0));
  return writeXlsx([
    { name: 'Hướng dẫn', columns: [{ header: 'Cách điền', width: 120, wrap: true }], rows: ADVICE.map((advice) => [advice]) },
    ...forms.map(({ table, subjects }) => ({
      name: sheetName(table),
      columns: columnsOf(sheetName(table), factColumns(table)),
      rows: subjects.map((subject) => factsRow(table, subject)),
    })),
    {
      name: VIOLATIONS.name,
      columns: columnsOf(VIOLATIONS.name, VIOLATIONS.columns),
      rows: [...violations].flatMap(([code, own]) => violationRows(code, own)),
    },
    {
      name: CHOICES,
      columns: lists.map(({ sheet, header }) => ({ header: `${sheet}: ${header}`, width: 44 })),
      rows: Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices?.[row] ?? null)),
    },
  ]);
}

/**
 * Reads the workbook: every subject whose row is filled in, and every mistake by sheet, row and column with its cure. A sheet left out says
 * nothing about anybody.
 * @throws Refusal where the file as a whole is no workbook: see `readXlsx`
 */
export async function readFactsWorkbook(
  file: Buffer,
  { forms }: Pick<FactsBook, 'forms'>,
): Promise<{ subjects: readonly ReadSubject[]; mistakes: readonly Mistake[] }> {
  const shapes = forms.map(({ table }) => factsShape(table));
  const known = new Set([...shapes, VIOLATIONS].map(({ name }) => fold(name)));
  const spreadsheet = await readXlsx(file, (sheet) => known.has(fold(sheet)));
  const present = (name: string): boolean => spreadsheet.sheets.some((sheet) => fold(sheet.name) === fold(name));
  const mistakes: Mistake[] = [];
  const violations: ReadList<ViolationRow> | null = present(VIOLATIONS.name) ? readList(VIOLATIONS, spreadsheet, mistakes) : null;
  const [first] = shapes;
  const wanted = shapes.some(({ name }) => present(name)) ? shapes.filter(({ name }) => present(name)) : first ? [first] : [];
  const subjects = wanted.flatMap((shape) => {
    const { rows, places, columns } = readList<FactsRow>(shape, spreadsheet, mistakes);
    return rows.flatMap(({ code, facts, ballots }, at): ReadSubject[] => {
      const row = places[at]?.row ?? null;
      const place: ReadSubject['place'] = (field) => placeIn(shape, columns ?? new Map(), row, field);
      return facts === null ? [] : [{ code, facts, ballots, violations: violationsOf(violations?.rows ?? [], code), place }];
    });
  });
  return { subjects, mistakes: [...mistakes, ...strangers(violations, subjects)] };
}

/** Violations of somebody whose facts are not in the file would be lost without a word. */
function strangers(violations: ReadList<ViolationRow> | null, subjects: readonly ReadSubject[]): Mistake[] {
  const filled = new Set(subjects.map(({ code }) => code));
  return (violations?.rows ?? []).flatMap(({ code }, at) => {
    if (filled.has(code)) return [];
    const message = `Mã “${code}” không có dòng dữ kiện nào đã điền ở các trang kia; điền dòng đó, hoặc bỏ dòng vi phạm này.`;
    const place = placeIn(VIOLATIONS, violations?.columns ?? new Map(), violations?.places[at]?.row ?? null, 'code');
    return [{ severity: 'error', code: 'unknown-code', message, ...place }];
  });
}
