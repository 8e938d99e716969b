import { checkAgainstParent } from '@libs/domain/plan/check-against-parent';
import { type ChildPlan, inheritPlan } from '@libs/domain/plan/inherit';
import type { Plan } from '@libs/domain/plan/plan';
import { explainIssue, type Mistake } from './explain-issue';
import { knownKeys } from './known-keys';
import { checkPlan } from './plan-coherence';
import { childPlanSchema, type PlanFile, planSchema } from './plan-schema';
import { readDataFile } from './read-data-file';

/**
 * Reads a plan file that inherits (P58-05) and puts it on its parent. Throws a Refusal with every mistake by line and column, also where
 * the child loosens or drops what the parent binds it to, judged for the child's own campaign year.
 */
export function readChildPlan(text: string, fileName: string, parentOf: (id: string) => Plan): PlanFile {
  let whole: PlanFile | undefined;
  readDataFile(text, fileName, childPlanSchema, (child) => {
    const parent = parentOf(child.inherits);
    const parsed = planSchema.safeParse(inheritPlan(parent, child), { reportInput: true });
    if (!parsed.success)
      return parsed.error.issues.map((issue) =>
        inChild(
          child,
          parent,
          explainIssue(issue, (path) => knownKeys(planSchema, path)),
        ),
      );
    whole = parsed.data;
    const plan: Plan = { ...whole, ladder: whole.ladder ?? parent.ladder };
    const loosened = checkAgainstParent(parent, plan, child.document.campaignYear).map(({ step, message }) => ({
      path: pathOfStep(child, step),
      message: `${message} (kế hoạch ${parent.document.number})`,
    }));
    return [...checkPlan(plan).map((mistake) => inChild(child, parent, mistake)), ...loosened];
  });
  if (!whole) throw new Error('a child plan without mistakes is whole');
  return whole;
}

/** A mistake of the whole plan, shown where the child's own file causes it. */
function inChild(child: ChildPlan, parent: Plan, mistake: Mistake): Mistake {
  const [list, at, ...rest] = mistake.path;
  // A ladder is the child's own as a whole; what the child does not change cannot be mistaken.
  if (typeof at !== 'number' || list === 'ladder') return mistake;
  if (list === 'steps') return { ...mistake, path: [...pathOfStep(child, inheritPlan(parent, child).steps[at]?.id ?? null), ...rest] };
  const own =
    list === 'deciding' || list === 'conferences' || list === 'attendance' || list === 'opinions' || list === 'duties'
      ? at - parent[list].length
      : -1;
  return { ...mistake, path: own < 0 ? [] : [list ?? '', own, ...rest] };
}

function pathOfStep(child: ChildPlan, step: string | null): PropertyKey[] {
  const at = (child.steps ?? []).findIndex(({ id }) => id === step);
  return at < 0 ? [] : ['steps', at];
}
