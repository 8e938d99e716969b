import { sayDate } from '../../calendar/wording';
import { aboutStep, type Check } from './lint-context';

/** Persons due before the collective whose report must come first (G-04a; P99-04 before P99-01). */
export const orderContradiction: Check = ({ plan, dated }) => {
  const gate = plan.order.find((order) => order.gate === 'G-04a');
  if (!gate) return [];
  const collectives = dated.filter(({ step }) => step.reviews === 'collectives');
  return dated
    .filter(({ step }) => step.reviews === 'persons')
    .flatMap(({ step, due }) => {
      const later = collectives.filter((other) => other.due.day > due.day);
      const [first] = later;
      if (!first) return [];
      const message =
        `“${step.title}” hạn ${sayDate(due.day)}, trước tập thể: “${first.step.title}” hạn ${sayDate(first.due.day)}, ` +
        'trong khi tập thể phải kiểm điểm trước, cá nhân sau.';
      return [aboutStep(step, message, 'Lùi hạn của cá nhân hoặc đưa hạn của tập thể lên sớm hơn.', gate.cite)];
    });
};
