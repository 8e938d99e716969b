import { sayDate } from '@libs/domain/calendar/wording';
import type { Day } from '@libs/domain/calendar/instant';
import { cleanText } from '@libs/domain/text/clean-text';
import { fold } from '@libs/domain/text/fold';
import { readPersonName } from '@libs/domain/text/person-name';
import { readPhone } from '@libs/domain/text/phone';
import type { Reading } from '@libs/domain/text/reading';
import { type PartialDay, dayOfSerial, readDay, readPartialDay } from '@libs/domain/text/vietnamese-date';
import type { Cell, Spreadsheet } from '../xlsx/spreadsheet';

/** Understands one cell that is not empty. */
export type CellReader<T> = (cell: Cell, count: Spreadsheet['count']) => Reading<T>;

const LONGEST = 300;

/** A text; a number that Excel made of one counts as its digits. */
export const textCell: CellReader<string> = ({ value, date }) => {
  if (typeof value === 'boolean') return { fault: 'Ô chứa TRUE/FALSE; định dạng cột là Văn bản (Text) rồi gõ lại.' };
  if (date !== null) return { fault: 'Excel đã đổi nội dung ô thành ngày; định dạng cột là Văn bản (Text) rồi gõ lại.' };
  const clean = cleanText(String(value));
  if ('fault' in clean || clean.value.length <= LONGEST) return clean;
  return { fault: `Dài ${clean.value.length} ký tự, dài nhất là ${LONGEST}; rút ngắn.` };
};

/** What a text cell holds, understood further. */
const understood =
  <T>(read: (text: string) => Reading<T>): CellReader<T> =>
  (cell, count) => {
    const text = textCell(cell, count);
    return 'fault' in text ? text : read(text.value);
  };

export const nameCell: CellReader<string> = understood(readPersonName);
export const phoneCell: CellReader<string> = understood(readPhone);

/** One word of a list, whatever its case, marks and blanks. */
export function choiceCell<K extends string>(words: Readonly<Record<K, string>>): CellReader<K> {
  const keys = new Map<string, K>();
  for (const key in words) keys.set(fold(words[key]), key);
  const choices = Object.values<string>(words).map((word) => `"${word}"`);
  return understood((text) => {
    const value = keys.get(fold(text));
    return value === undefined ? { fault: `"${text}" không có trong danh sách; chọn ${choices.join(', ')}.` } : { value };
  });
}

const YES = ['co', 'x', 'dung', 'true', '1'];
const NO = ['khong', 'sai', 'false', '0'];

export const yesNoCell: CellReader<boolean> = (cell, count) => {
  if (typeof cell.value === 'boolean') return { value: cell.value };
  const text = textCell(cell, count);
  if ('fault' in text) return text;
  if ([...YES, ...NO].includes(fold(text.value))) return { value: YES.includes(fold(text.value)) };
  return { fault: `"${text.value}" không rõ có hay không; ghi "Có", hoặc để trống.` };
};

export const dayCell: CellReader<Day> = (cell, count) => {
  if (typeof cell.value !== 'number') return understood((text) => readDay(withoutMidnight(text)))(cell, count);
  const read = serialCell(cell.value, cell, count);
  if ('fault' in read || read.value.length === 10) return read;
  return { fault: `Ô chỉ cho biết ${sayDate(read.value)}; ghi đủ ngày, tháng, năm như 05/11/2026.` };
};

export const partialDayCell: CellReader<PartialDay> = (cell, count) =>
  typeof cell.value === 'number'
    ? serialCell(cell.value, cell, count)
    : understood((text) => readPartialDay(withoutMidnight(text)))(cell, count);

/** Some programs write dates as text with a clock time. */
const withoutMidnight = (text: string): string => text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');

const YEARS = { first: 1900, last: 2100 };
const SHOWN = { day: 10, month: 7, year: 4 } as const;

/** A number is a date's serial or a year; how the cell shows it decides, and where that does not fit it is said. */
function serialCell(value: number, { date }: Cell, count: Spreadsheet['count']): Reading<PartialDay> {
  const looksLikeYear = Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
  if (looksLikeYear && date === null) return { value: String(value) };
  const day = dayOfSerial(Math.floor(value), count);
  if (day === null) return { fault: `Số ${value} không phải ngày; định dạng cột là Văn bản (Text) rồi gõ ngày như 05/11/2026.` };
  if (looksLikeYear) {
    return {
      fault: `Excel hiểu ${value} là ngày ${sayDate(day)}; nếu muốn ghi năm ${value} thì định dạng ô là Văn bản (Text) rồi gõ lại.`,
    };
  }
  if (date !== null) return { value: day.slice(0, SHOWN[date]) };
  return { value: day, remark: `Ô chứa số ${value} không có định dạng ngày; đã hiểu là ngày ${sayDate(day)}.` };
}
