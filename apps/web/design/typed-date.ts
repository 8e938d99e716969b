/** A date as somebody types it, each part as it stands in its box. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: TypedDate = { day: '', month: '', year: '' };

const number = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined);
const two = (part: number): string => String(part).padStart(2, '0');

/** `2026-11-25`, or the Vietnamese sentence that says what is wrong. Never the Date parser, which reads 01/02 the American way. */
export function dayFrom(typed: TypedDate, what: string): { day: string } | { wrong: string } {
  const [day, month, year] = [number(typed.day), number(typed.month), number(typed.year)];
  if (typed.day.trim() === '' && typed.month.trim() === '' && typed.year.trim() === '') return { wrong: `Hãy ghi ${what}.` };
  if (day === undefined || month === undefined || year === undefined || year < 1900)
    return { wrong: `Ghi ${what} đủ ngày, tháng và năm bằng số, ví dụ 25/11/2026.` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return { wrong: `Không có ngày ${day}/${month}/${year}. Ghi một ngày có thật.` };
  return { day: `${year}-${two(month)}-${two(day)}` };
}

/** The parts of `2026-11-25`, or of the beginning of an instant. */
export function typedFrom(day: string): TypedDate {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return { day: date, month, year };
}

/** `25/11/2026` */
export const sayDay = (day: string): string => day.slice(0, 10).split('-').reverse().join('/');
