import { type Day, addDays, startOfDay } from '../calendar/instant';
import type { Reading } from './reading';

/** `1980`, `1980-05` or `1980-05-17`: as much of a day as is known. */
export type PartialDay = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const FULL = [
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, order: 'dmy' },
  { pattern: /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i, order: 'dmy' },
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: 'ymd' },
] as const;
const MONTH = [
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, order: 'my' },
  { pattern: /^tháng (\d{1,2})(?:\/| năm )(\d{4})$/i, order: 'my' },
  { pattern: /^(\d{4})-(\d{1,2})$/, order: 'ym' },
] as const;

const two = (digits: string): string => digits.padStart(2, '0');

/** A whole day, written day first (`05/11/2026`, `5.11.2026`, `ngày 5 tháng 11 năm 2026`) or as `2026-11-05`. */
export function readDay(text: string): Reading<Day> {
  const read = readPartialDay(text);
  if ('fault' in read || read.value.length === 10) return read;
  return { fault: `"${text}" chưa đủ ngày, tháng, năm; ghi như 05/11/2026.` };
}

/** A day of which only the month or the year may be known: `11/2026`, `tháng 11 năm 2026`, `2026`. Years of two digits are refused. */
export function readPartialDay(text: string): Reading<PartialDay> {
  const value = shape(text);
  if (value === null)
    return { fault: `"${text}" không phải ngày; ghi ngày trước tháng như 05/11/2026, hoặc 11/2026, 2026 nếu chỉ biết tháng, năm.` };
  const year = Number(value.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { fault: `Năm ${year} trong "${text}" ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}; kiểm tra lại năm.` };
  if (!exists(value)) return { fault: `"${text}" không có trong lịch; ngày ghi trước tháng, như 05/11/2026.` };
  return { value };
}

function shape(text: string): PartialDay | null {
  for (const { pattern, order } of FULL) {
    const [, a, b, c] = pattern.exec(text) ?? [];
    if (a && b && c) return order === 'dmy' ? `${c}-${two(b)}-${two(a)}` : `${a}-${two(b)}-${two(c)}`;
  }
  for (const { pattern, order } of MONTH) {
    const [, a, b] = pattern.exec(text) ?? [];
    if (a && b) return order === 'my' ? `${b}-${two(a)}` : `${a}-${two(b)}`;
  }
  return /^(?:năm )?(\d{4})$/i.exec(text)?.[1] ?? null;
}

function exists(value: PartialDay): boolean {
  try {
    startOfDay(`${value}-01-01`.slice(0, 10));
    return true;
  } catch {
    return false;
  }
}

/**
 * The day of a spreadsheet's serial number, in the 1900 or the 1904 count. In the 1900 count number 60 is 29/2/1900, a day that never was,
 * and what comes before it lies a day off.
 * @returns null where the number is no whole day between 1900 and 2100
 */
export function dayOfSerial(serial: number, count: 1900 | 1904): Day | null {
  if (!Number.isInteger(serial) || serial < 0 || serial > 73_415) return null;
  if (count === 1904) return addDays('1904-01-01', serial);
  if (serial === 0 || serial === 60) return null;
  return addDays('1899-12-31', serial > 60 ? serial - 1 : serial);
}
