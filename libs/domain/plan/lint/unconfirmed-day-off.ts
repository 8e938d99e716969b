import { papersWindow, unconfirmedDays } from '../../calendar/papers';
import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';
import type { Report } from './finding';

/** A limit or papers window that depends on a day off nobody has confirmed, or on a year the calendar does not know (G-03). */
export const unconfirmedDayOff: Check = ({ plan, dated, known }) => {
  const touched = dated.flatMap(({ step, due }): Report[] => {
    const from = step.does === 'hold-reviews' ? papersWindow(known.calendar, due.day, plan.papers.workingDays).latestSend : due.day;
    const days = unconfirmedDays(known.calendar, from, due.day).map(sayDate).join(', ');
    if (days === '') return [];
    return [
      aboutStep(
        step,
        `“${step.title}” dựa vào ngày nghỉ hoặc ngày làm bù chưa được xác nhận: ${days}.`,
        'Xác nhận lịch nghỉ của năm.',
        'G-03',
      ),
    ];
  });
  const years = new Set(dated.map(({ due }) => Number(due.day.slice(0, 4))).filter((year) => year < known.from || year > known.to));
  if (years.size === 0) return touched;
  const message = `Chưa có lịch nghỉ năm ${[...years].join(', ')} nên mới chỉ tính được thứ bảy, chủ nhật.`;
  return [...touched, { step: null, message, cure: 'Nhập lịch nghỉ của năm trước khi triển khai.', cite: 'G-03' }];
};
