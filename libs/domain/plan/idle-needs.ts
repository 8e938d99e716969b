import type { BodyBinding, Plan } from './plan';
import type { Warning } from './warning';
import { whoOwes } from './who-owes';

/**
 * `needs` holds a body back by what it owes itself (P75-15): between steps that no body owes together it holds nobody, which the writer
 * of a plan may not have meant. The linter still reads it for the order of deadlines.
 */
export function idleNeeds(plan: Plan): (Warning & { readonly step: string })[] {
  return plan.steps.flatMap((step) =>
    step.needs.flatMap((id) => {
      const needed = plan.steps.find((other) => other.id === id);
      if (needed === undefined || sharesBody(plan, whoOwes(step), whoOwes(needed))) return [];
      const cure = `nếu bước này phải chờ bước kia thì ghi “opens: { after: ${id} }”`;
      return [
        {
          code: 'needs-holds-nobody',
          step: step.id,
          message: `Không cơ quan nào làm cả “${step.id}” và “${id}” nên “needs” không giữ ai; ${cure}.`,
          cite: 'G-04',
        },
      ];
    }),
  );
}

/** Whether a body of one list may be a body of the other: by name, or by the kinds they are bound to. */
function sharesBody({ bodies }: Plan, ours: readonly string[], theirs: readonly string[]): boolean {
  const kindsOf = ({ organisations = [], collectives = [], whereNone = [] }: BodyBinding = {}): string[] => [
    ...organisations.map((kind) => `organisation ${kind}`),
    ...[...collectives, ...whereNone].map((kind) => `collective ${kind}`),
  ];
  const kinds = new Set(theirs.flatMap((key) => kindsOf(bodies[key]?.binds)));
  return ours.some((key) => theirs.includes(key) || kindsOf(bodies[key]?.binds).some((kind) => kinds.has(kind)));
}
