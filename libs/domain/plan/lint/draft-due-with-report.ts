import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** A draft due no earlier than the report it is the draft of (P99-08 and P99-01). */
export const draftDueWithReport: Check = ({ dated }) =>
  dated.flatMap(({ step, due }) => {
    const report = dated.find((other) => other.step.id === step.drafts);
    if (!report || due.day < report.due.day) return [];
    const message = `“${step.title}” hạn ${sayDate(due.day)}, không sớm hơn hạn của báo cáo mà nó dự thảo: “${report.step.title}”.`;
    return [aboutStep(step, message, `Cho dự thảo một hạn sớm hơn ${sayDate(report.due.day)}.`)];
  });
