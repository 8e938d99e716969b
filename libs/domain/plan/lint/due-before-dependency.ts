import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** A step due before one it needs first (P75-05 before the reviews of P75-04). */
export const dueBeforeDependency: Check = ({ dated }) =>
  dated.flatMap(({ step, due }) => {
    const first = [...step.needs, ...(step.opens === 'launch' ? [] : [step.opens.after])];
    return dated
      .filter((other) => first.includes(other.step.id) && due.day < other.due.day)
      .map((other) =>
        aboutStep(
          step,
          `“${step.title}” hạn ${sayDate(due.day)}, trước hạn ${sayDate(other.due.day)} của việc phải xong trước nó: “${other.step.title}”.`,
          'Lùi hạn của bước này hoặc đưa hạn của bước kia lên sớm hơn.',
          'G-04',
        ),
      );
  });
