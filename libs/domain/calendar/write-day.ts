import { type Day, weekday } from './instant';

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];

/** `25/11/2026`, as people write a day. */
export function writeDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `thứ tư, 25/11/2026`. */
export function writeDayWithName(day: Day): string {
  return `${WEEKDAYS[weekday(day)] ?? ''}, ${writeDay(day)}`;
}
