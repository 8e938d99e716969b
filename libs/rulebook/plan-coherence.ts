import type { PlanStep } from '@libs/domain/plan/plan';
import type { Mistake } from './explain-issue';
import { ladder } from './ladder-coherence';
import { didYouMean } from './nearest-word';
import { bindings, rules } from './plan-outside';
import type { PlanParts } from './plan-parts';
import { steps } from './step-coherence';

/** What the schema cannot see: names that point at nothing, steps that wait for each other, subjects nobody is asked about. */
export function checkPlan(plan: PlanParts): Mistake[] {
  return [
    ...steps(plan),
    ...circles(plan),
    ...bodiesNamed(plan),
    ...subjectsNamed(plan),
    ...forms(plan),
    ...ladder(plan),
    ...rules(plan),
    ...bindings(plan),
  ];
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
  const uses: (readonly [readonly PropertyKey[], readonly string[]])[] = [
    ...plan.steps.flatMap((step, at) =>
      Object.entries(step.bodies).map(([role, keys]: [string, readonly string[]]) => [['steps', at, 'bodies', role], keys] as const),
    ),
    ...plan.steps.flatMap((step, at) =>
      (step.addressees ?? []).map((it, n) => [['steps', at, 'addressees', n, 'bodies'], it.bodies] as const),
    ),
    ...plan.deciding.map((rule, at) => [['deciding', at, 'decides'], rule.decides] as const),
    ...plan.deciding.map((rule, at) => [['deciding', at, 'proposes'], rule.proposes ?? []] as const),
    ...plan.duties.map((duty, at) => [['duties', at, 'who'], duty.who] as const),
  ];
  return uses.flatMap(([path, keys]) => unknown(path, keys, known, (key) => `cơ quan “${key}” chưa khai ở “bodies”`));
}

function subjectsNamed(plan: PlanParts): Mistake[] {
  const known = Object.keys(plan.subjects);
  const asked = new Set(plan.deciding.flatMap((rule) => rule.subjects));
  const uses: (readonly [readonly PropertyKey[], readonly string[]])[] = [
    ...plan.deciding.map((rule, at) => [['deciding', at, 'subjects'], rule.subjects] as const),
    ...plan.conferences.map((rule, at) => [['conferences', at, 'subjects'], rule.subjects] as const),
    ...plan.attendance.map((rule, at) => [['attendance', at, 'at'], rule.at] as const),
    ...plan.opinions.map((rule, at) => [['opinions', at, 'draftOf'], rule.draftOf] as const),
  ];
  return [
    ...uses.flatMap(([path, keys]) => unknown(path, keys, known, (key) => `đối tượng “${key}” chưa khai ở “subjects”`)),
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

/** Names of a list that nothing is declared by, each at its own place, with the one that was most likely meant or all there are. */
function unknown(
  path: readonly PropertyKey[],
  keys: readonly string[],
  known: readonly string[],
  what: (key: string) => string,
): Mistake[] {
  return keys.flatMap((key, at) =>
    known.includes(key) ? [] : [{ path: [...path, at], message: `${what(key)}${didYouMean(key, known) || `; có: ${known.join(', ')}`}` }],
  );
}
