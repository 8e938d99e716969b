import type { Day } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import { type Finding, notebook } from './finding';
import type { OrganisationData } from './organisation';

/** What is written down has happened: nobody was born or admitted, nothing was founded or dissolved, after `today`. */
export function checkDates({ organisations, people }: OrganisationData, today: Day, findings: Finding[]): void {
  const check = (list: 'organisations' | 'people', index: number, field: string, what: string, day: string | null): void => {
    // A year or a month counts from its first day: `2026` is not ahead of any day of 2026.
    if (day === null || day <= today.slice(0, day.length)) return;
    const message = `${what} là ${sayDate(day)}, sau hôm nay (${sayDate(today)}); sửa ngày, hoặc để trống và ghi khi việc đã diễn ra.`;
    notebook(list, findings).error(index, field, 'future-day', message);
  };
  organisations.forEach(({ founded, dissolved }, index) => {
    check('organisations', index, 'founded', 'Ngày thành lập', founded);
    check('organisations', index, 'dissolved', 'Ngày giải thể', dissolved);
  });
  people.forEach(({ born, admitted }, index) => {
    check('people', index, 'born', 'Ngày sinh', born);
    check('people', index, 'admitted', 'Ngày vào Đảng', admitted);
  });
}
