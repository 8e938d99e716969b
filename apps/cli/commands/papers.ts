import { papersWindow } from '@libs/domain/calendar/papers';
import { calendar, calendarWarnings, dayOffWarning } from '../calendar-warnings';
import { day, whole } from '../fields';
import { questionCommand } from '../question-command';

export const papers = questionCommand({
  name: 'papers',
  summary: 'Ngày cuối cùng gửi dự thảo trước hội nghị kiểm điểm (G-05).',
  help: `
Vào:  {id, conference, workingDays?}
      conference   ngày họp, 2026-11-25
      workingDays  số ngày làm việc trọn vẹn giữa ngày gửi và ngày họp; không ghi là 3
Ra:   {id, latestSend, between, warnings}
      latestSend   ngày gửi muộn nhất, là ngày làm việc, đến hết ngày
      between      các ngày làm việc ở giữa`,
  question: { conference: day, workingDays: whole(0, 60).default(3) },
  answer({ conference, workingDays }) {
    const { latestSend, between } = papersWindow(calendar, conference, workingDays);
    return {
      latestSend,
      between,
      warnings: [...dayOffWarning(conference, 'conference-on-day-off', 'Ngày họp'), ...calendarWarnings(latestSend, conference)],
    };
  },
});
