import { aboutStep, type Check, namesOf } from './lint-context';

/** Passages of one document that address a step to different bodies (P75-15). */
export const addresseesDiffer: Check = ({ plan }) =>
  plan.steps.flatMap((step) => {
    const lists = [step.bodies.implementing, ...(step.addressees ?? []).map(({ bodies }) => bodies)];
    const everybody = [...new Set(lists.flat())];
    const missing = everybody.filter((body) => lists.some((list) => !list.includes(body)));
    if (missing.length === 0) return [];
    const places = (step.addressees ?? []).map(({ cite }) => cite).join(', ');
    const message = `“${step.title}”: các đoạn của văn bản (${step.cite}; ${places}) nêu cơ quan không giống nhau; không phải đoạn nào cũng nêu: ${namesOf(plan, missing)}.`;
    return [aboutStep(step, message, 'Mọi cơ quan được nêu đều phải làm.')];
  });
