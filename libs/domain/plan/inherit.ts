import type { Plan, PlanStep, StepBodies } from './plan';

/** What a child plan says of a step: a change to the parent's step of the same id, or a step of its own. */
export type StepChange = Partial<Omit<PlanStep, 'id' | 'bodies'>> & { readonly id: string; readonly bodies?: Partial<StepBodies> };

/** A plan that specialises the superior's (P58-05): its own document, and what it changes or adds. */
export type ChildPlan = Pick<Plan, 'id' | 'document'> &
  Partial<Omit<Plan, 'id' | 'document' | 'inherits' | 'steps'>> & { readonly inherits: string; readonly steps?: readonly StepChange[] };

/** The child's whole plan before it is checked: a step of its own may still lack something. */
export type InheritedPlan = Omit<Plan, 'steps'> & { readonly steps: readonly StepChange[] };

/**
 * Puts a child plan on its parent (P58-05). Names (bodies, subjects) and forms, by id, are the child's where it has them; gates, rules
 * on conferences, attendance, opinions, places, duties and notes are the parent's and the child's; single choices are the child's where
 * it makes them. Whether the child may say what it says is `checkAgainstParent`'s.
 */
export function inheritPlan(parent: Plan, child: ChildPlan): InheritedPlan {
  return {
    id: child.id,
    inherits: child.inherits,
    document: child.document,
    recurs: child.recurs ?? parent.recurs,
    bodies: { ...parent.bodies, ...child.bodies },
    reviewed: child.reviewed ?? parent.reviewed,
    exclusions: child.exclusions ?? parent.exclusions,
    subjects: { ...parent.subjects, ...child.subjects },
    deciding: both(parent.deciding, child.deciding),
    rules: child.rules ?? parent.rules,
    order: [...parent.order, ...(child.order ?? []).filter(({ gate }) => !parent.order.some((mine) => mine.gate === gate))],
    papers: child.papers ?? parent.papers,
    reports: byId(parent.reports, child.reports ?? []),
    conferences: both(parent.conferences, child.conferences),
    attendance: both(parent.attendance, child.attendance),
    places: both(parent.places, child.places),
    opinions: both(parent.opinions, child.opinions),
    steps: stepsOf(parent.steps, child.steps ?? []),
    duties: both(parent.duties, child.duties),
    openReadings: both(parent.openReadings, child.openReadings),
    settings: byId(parent.settings, child.settings ?? []),
    notes: both(parent.notes, child.notes),
    ladder: child.ladder ?? parent.ladder,
  };
}

function stepsOf(parents: readonly PlanStep[], changes: readonly StepChange[]): StepChange[] {
  const changed = parents.map((step): StepChange => {
    const change = changes.find(({ id }) => id === step.id);
    return change ? { ...step, ...change, bodies: { ...step.bodies, ...change.bodies } } : step;
  });
  return [...changed, ...changes.filter(({ id }) => !parents.some((step) => step.id === id))];
}

function both<T>(parents: readonly T[], children: readonly T[] | undefined): T[] {
  return [...parents, ...(children ?? [])];
}

function byId<T extends { readonly id: string }>(parents: readonly T[], children: readonly T[]): T[] {
  const kept = parents.map((one) => children.find(({ id }) => id === one.id) ?? one);
  return [...kept, ...children.filter(({ id }) => !parents.some((one) => one.id === id))];
}
