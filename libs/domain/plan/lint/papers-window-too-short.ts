import { papersWindow } from '../../calendar/papers';
import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check, type LintContext, type DatedStep } from './lint-context';

/** Reviews due so early that the drafts would have to leave before the plan was issued, or before the step opens (P99-04). */
export const papersWindowTooShort: Check = (context) =>
  context.dated
    .filter(({ step }) => step.does === 'hold-reviews')
    .flatMap((dated) => {
      const earliest = earliestSending(context, dated);
      const { latestSend } = papersWindow(context.known.calendar, dated.due.day, context.plan.papers.workingDays);
      if (earliest === null || latestSend >= earliest || dated.due.day < earliest) return [];
      const message =
        `“${dated.step.title}” hạn ${sayDate(dated.due.day)}: dự thảo phải gửi chậm nhất ${sayDate(latestSend)}, ` +
        `trước ngày có thể bắt đầu (${sayDate(earliest)}).`;
      return [aboutStep(dated.step, message, 'Lùi hạn kiểm điểm hoặc gửi dự thảo trước khi ban hành kế hoạch.', context.plan.papers.cite)];
    });

function earliestSending({ plan, ownYear, dated }: LintContext, { step }: DatedStep): string | null {
  const { opens } = step;
  const before = opens === 'launch' ? undefined : dated.find((other) => other.step.id === opens.after)?.due.day;
  const issued = ownYear ? plan.document.date : null;
  const days = [before, issued].filter((day) => day !== undefined && day !== null).sort();
  return days[days.length - 1] ?? null;
}
