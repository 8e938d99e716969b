import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** A step due after one it ought to shape (P75-02: grouping after the reviews it shapes). */
export const dueAfterDependent: Check = ({ dated }) =>
  dated.flatMap(({ step, due }) =>
    dated
      .filter((other) => step.shapes?.includes(other.step.id) && due.day > other.due.day)
      .map((other) =>
        aboutStep(
          step,
          `“${step.title}” hạn ${sayDate(due.day)}, sau hạn ${sayDate(other.due.day)} của việc dựa vào nó: “${other.step.title}”.`,
          `Đưa hạn của bước này lên trước ${sayDate(other.due.day)}.`,
          'G-04',
        ),
      ),
  );
