import { aboutStep, type Check, namesOf } from './lint-context';

/** A body that both advises on a step and carries it out (P75-04). */
export const sameBodyTwice: Check = ({ plan }) =>
  plan.steps.flatMap((step) => {
    const twice = step.bodies.advisory.filter((body) => step.bodies.implementing.includes(body));
    if (twice.length === 0) return [];
    const message = `“${step.title}”: vừa tham mưu vừa thực hiện: ${namesOf(plan, twice)}.`;
    return [aboutStep(step, message, 'Xem là cơ quan thực hiện; phần tham mưu do cơ quan còn lại.')];
  });
