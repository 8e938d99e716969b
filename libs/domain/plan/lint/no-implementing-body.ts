import { aboutStep, type Check, namesOf } from './lint-context';

/** A step that names nobody to carry it out (P75-03 and others). */
export const noImplementingBody: Check = ({ plan }) =>
  plan.steps
    .filter(({ bodies }) => bodies.implementing.length === 0)
    .map((step) => {
      const advisory = namesOf(plan, step.bodies.advisory);
      return aboutStep(
        step,
        `“${step.title}”: văn bản không nêu cơ quan thực hiện.`,
        advisory === '' ? 'Chỉ định cơ quan thực hiện.' : `Giao cơ quan tham mưu thực hiện: ${advisory}.`,
      );
    });
