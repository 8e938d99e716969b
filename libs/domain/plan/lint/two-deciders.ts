import { requirementOf } from '../requirement';
import type { Plan } from '../plan';
import type { Check } from './lint-context';
import { namesOf } from './lint-context';

/** A subject two bodies are to decide on, in one sentence (P99-10) or in two (P75-05 and P75-08). */
export const twoDeciders: Check = ({ plan }) =>
  plan.deciding.flatMap((rule) => {
    const contested = rule.subjects.filter((subject) => decidersOf(plan, subject).length > 1 && rule.decides.length > 0);
    if (contested.length === 0) return [];
    const names = contested.map((subject) => `${plan.subjects[subject]?.name ?? subject} (${namesOf(plan, decidersOf(plan, subject))})`);
    return [
      {
        step: requirementOf(rule.cite),
        message: `Mức xếp loại do hơn một cơ quan quyết định: ${names.join('; ')}.`,
        cure: 'Xác nhận cơ quan nào quyết định; ý kiến của cơ quan kia là đề xuất.',
        cite: rule.cite,
      },
    ];
  });

function decidersOf({ deciding }: Plan, subject: string): string[] {
  return [...new Set(deciding.filter(({ subjects }) => subjects.includes(subject)).flatMap(({ decides }) => decides))];
}
