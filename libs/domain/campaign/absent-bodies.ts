import type { Plan } from '../plan/plan';
import { whoOwes } from '../plan/who-owes';
import type { NamedFinding } from './confirm-findings';

/**
 * Bodies that must carry something out and of which the board says that there are none here: each is confirmed with a reason, as an error
 * of the document is. `absent` are keys of the plan's bodies; those that owe nothing, or stand outside the organisation, need no reason.
 */
export function absentBodies(plan: Plan, absent: readonly string[]): NamedFinding[] {
  return Object.entries(plan.bodies).flatMap(([key, { name, cite, binds }]) => {
    const owed = plan.steps.filter((step) => whoOwes(step).includes(key));
    if (!absent.includes(key) || binds === undefined || owed.length === 0) return [];
    return {
      id: `absent-body/${key}`,
      code: 'absent-body',
      step: null,
      severity: 'error',
      message: `Đơn vị không có “${name}”, mà văn bản giao việc cho cơ quan này: ${owed.map(({ title }) => `“${title}”`).join('; ')}.`,
      cure: 'Gắn cơ quan này với đơn vị trong cây tổ chức; thật sự không có thì ghi vì sao.',
      cite: cite ?? owed[0]?.cite ?? '',
    };
  });
}
