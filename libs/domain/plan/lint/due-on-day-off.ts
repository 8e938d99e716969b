import { isDayOff } from '../../calendar/papers';
import { sayDay } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** A limit whose last day nobody works: kept and said, never moved (G-02). */
export const dueOnDayOff: Check = ({ dated, known }) =>
  dated
    .filter(({ due }) => isDayOff(known.calendar, due.day))
    .map(({ step, due }) => {
      const holiday = known.calendar.get(due.day);
      return aboutStep(
        step,
        `“${step.title}”: hạn rơi vào ngày nghỉ, ${sayDay(due.day)}${holiday ? ` (${holiday.reason})` : ''}.`,
        'Hạn được giữ nguyên; nên nhắc xong trước ngày làm việc cuối cùng, hoặc điều chỉnh bằng văn bản.',
        'G-02',
      );
    });
