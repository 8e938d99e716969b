import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** A limit that had passed when the document was signed (P75-01); judged for the document's own year only. */
export const dueBeforeIssued: Check = ({ plan, dated, ownYear }) => {
  const issued = plan.document.date;
  if (!ownYear || issued === null) return [];
  return dated
    .filter(({ due }) => due.day < issued)
    .map(({ step, due }) =>
      aboutStep(
        step,
        `“${step.title}”: hạn ${sayDate(due.day)} đã qua khi văn bản được ban hành (${sayDate(issued)}).`,
        'Cho bước này một hạn mới, hoặc ghi lý do miễn.',
        'G-02',
      ),
    );
};
