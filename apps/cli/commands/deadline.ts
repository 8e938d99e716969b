import { z } from 'zod';
import { toIso } from '@libs/domain/calendar/instant';
import { resolveDeadline } from '@libs/domain/plan/deadline';
import { calendarWarnings, dayOffWarning } from '../calendar-warnings';
import { year } from '../fields';
import { questionCommand } from '../question-command';

export const deadline = questionCommand({
  name: 'deadline',
  summary: 'Đọc một thời hạn như kế hoạch ghi, cho một năm kiểm điểm (G-02).',
  help: `
Vào:  {id, text, campaignYear, sourceYear?}
      text         chữ của kế hoạch: “trước ngày 26/11”, “chậm nhất ngày 05/12/2022”, “trong tháng 02”
      sourceYear   năm kiểm điểm mà văn bản viết cho; năm đã ghi được đổi theo (campaignYear - sourceYear)
Ra:   {id, instant, text, reading, warnings}
      instant      thời điểm cuối cùng còn kịp, giờ Việt Nam: 2026-11-25T23:59:59.999+07:00
Chữ không nêu ngày, nêu ngày không có thật hoặc phải đoán thì bị từ chối.`,
  question: { text: z.string({ error: 'phải là chữ' }), campaignYear: year, sourceYear: year.exactOptional() },
  answer({ text, campaignYear, sourceYear }) {
    const { instant, day, reading, warnings } = resolveDeadline(
      text,
      sourceYear === undefined ? { campaignYear } : { campaignYear, sourceYear },
    );
    return {
      instant: toIso(instant),
      text,
      reading,
      warnings: [...warnings, ...dayOffWarning(day, 'due-on-day-off', 'Hạn'), ...calendarWarnings(day, day)],
    };
  },
});
