import { writeLossless } from './lossless-json';

/** Rows for people: one column for every key that occurs, in the order they first occur. */
export function writeTable(rows: readonly object[]): string {
  if (rows.length === 0) return '(không có dòng nào)\n';
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(Object.entries(row).find(([key]) => key === column)?.[1])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => [...(line[at] ?? '')].length)));
  const lines = cells.map((line) =>
    line
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - [...text].length))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return `${lines.join('\n')}\n`;
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.replace(/\n/g, ' ');
  if (Array.isArray(value)) return value.map(cell).join('; ');
  if (typeof value === 'object' && 'message' in value) return cell(value.message);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return writeLossless(value).replace(/"/g, '');
}
