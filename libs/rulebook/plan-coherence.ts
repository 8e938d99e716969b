import type { Plan, PlanStep } from '@libs/domain/plan/plan';
import type { Mistake } from './explain-issue';

type PlanParts = Omit<Plan, 'ladder'>;

/** What the schema cannot see: names that point at nothing, steps that wait for each other, subjects nobody is asked about. */
export function checkPlan(plan: PlanParts): Mistake[] {
  return [...steps(plan), ...circles(plan), ...bodiesNamed(plan), ...subjectsNamed(plan), ...forms(plan)];
}

function steps(plan: PlanParts): Mistake[] {
  const ids = plan.steps.map((step) => step.id);
  return plan.steps.flatMap((step, at): Mistake[] => {
    const path = ['steps', at];
    const missing = [
      ...step.needs,
      ...(step.shapes ?? []),
      ...(step.drafts ? [step.drafts] : []),
      ...(after(step) ? [after(step) ?? ''] : []),
    ];
    return [
      ...(ids.indexOf(step.id) < at ? [{ path: [...path, 'id'], message: `bước “${step.id}” đã có ở trên; mỗi bước một mã riêng` }] : []),
      ...missing
        .filter((id) => !ids.includes(id))
        .map((id) => ({ path, message: `nhắc đến bước “${id}” không có; các bước: ${ids.join(', ')}` })),
      ...(step.does === 'confirm' && !step.reason
        ? [{ path, message: 'bước loại confirm phải ghi “reason”: vì sao không có loại nào hợp hơn' }]
        : []),
      ...(step.does !== 'confirm' && step.reason ? [{ path: [...path, 'reason'], message: 'chỉ bước loại confirm mới ghi “reason”' }] : []),
      ...(step.does === 'hold-reviews' && !step.reviews
        ? [{ path, message: 'bước hold-reviews phải ghi “reviews”: collectives, persons hoặc both' }]
        : []),
      ...(step.does !== 'hold-reviews' && step.reviews
        ? [{ path: [...path, 'reviews'], message: 'chỉ bước hold-reviews mới ghi “reviews”' }]
        : []),
    ];
  });
}

function after(step: PlanStep): string | undefined {
  return step.opens === 'launch' ? undefined : step.opens.after;
}

/** A step that, through `opens` and `needs`, waits for itself would never open. */
function circles(plan: PlanParts): Mistake[] {
  const waits = new Map(plan.steps.map((step) => [step.id, [...step.needs, ...(after(step) ? [after(step) ?? ''] : [])]]));
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some((next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))));
  return plan.steps.flatMap((step, at) =>
    reaches(step.id, step.id, new Set())
      ? [{ path: ['steps', at], message: `bước “${step.id}” chờ vòng quanh chính nó; bỏ bớt một “needs” hoặc “opens”` }]
      : [],
  );
}

function bodiesNamed(plan: PlanParts): Mistake[] {
  const known = Object.keys(plan.bodies);
  const uses: [PropertyKey[], readonly string[]][] = [
    ...plan.steps.flatMap((step, at) =>
      Object.entries(step.bodies).map(([role, keys]: [string, readonly string[]]): [PropertyKey[], readonly string[]] => [
        ['steps', at, 'bodies', role],
        keys,
      ]),
    ),
    ...plan.steps.flatMap((step, at) =>
      (step.addressees ?? []).map((it, n): [PropertyKey[], readonly string[]] => [['steps', at, 'addressees', n], it.bodies]),
    ),
    ...plan.deciding.map((rule, at): [PropertyKey[], readonly string[]] => [
      ['deciding', at],
      [...rule.decides, ...(rule.proposes ?? [])],
    ]),
    ...plan.duties.map((duty, at): [PropertyKey[], readonly string[]] => [['duties', at, 'who'], duty.who]),
  ];
  return uses.flatMap(([path, keys]) =>
    unknown(keys, known).map((key) => ({ path, message: `cơ quan “${key}” chưa khai ở “bodies”; có: ${known.join(', ')}` })),
  );
}

function subjectsNamed(plan: PlanParts): Mistake[] {
  const known = Object.keys(plan.subjects);
  const asked = new Set(plan.deciding.flatMap((rule) => rule.subjects));
  const uses: [PropertyKey[], readonly string[]][] = [
    ...plan.deciding.map((rule, at): [PropertyKey[], readonly string[]] => [['deciding', at, 'subjects'], rule.subjects]),
    ...plan.conferences.map((rule, at): [PropertyKey[], readonly string[]] => [['conferences', at, 'subjects'], rule.subjects]),
    ...plan.attendance.map((rule, at): [PropertyKey[], readonly string[]] => [['attendance', at, 'at'], rule.at]),
    ...plan.opinions.map((rule, at): [PropertyKey[], readonly string[]] => [['opinions', at, 'draftOf'], rule.draftOf]),
  ];
  return [
    ...uses.flatMap(([path, keys]) =>
      unknown(keys, known).map((key) => ({ path, message: `đối tượng “${key}” chưa khai ở “subjects”; có: ${known.join(', ')}` })),
    ),
    ...known
      .filter((key) => !asked.has(key))
      .map((key) => ({
        path: ['subjects', key],
        message: 'chưa có ở “deciding” ai quyết định mức xếp loại; nếu văn bản không nêu, ghi “decides: []”',
      })),
  ];
}

function forms(plan: PlanParts): Mistake[] {
  const ids = plan.reports.map((form) => form.id);
  return plan.reports.flatMap((form, at) =>
    form.extends && !ids.slice(0, at).includes(form.extends)
      ? [{ path: ['reports', at, 'extends'], message: `mẫu “${form.extends}” phải được khai trước mẫu này` }]
      : [],
  );
}

function unknown(keys: readonly string[], known: readonly string[]): string[] {
  return keys.filter((key) => !known.includes(key));
}
