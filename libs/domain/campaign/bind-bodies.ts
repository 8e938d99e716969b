import type { BodyBinding, Plan, PlanStep } from '../plan/plan';
import { whoOwes } from '../plan/who-owes';

/** Whatever can owe a duty: an organisation or a collective of the imported tree. */
export interface Body {
  readonly id: string;
  readonly shape: 'organisation' | 'collective';
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  /** The organisation a collective belongs to; an organisation's own id. */
  readonly organisationId: string;
  /** The committee's own organisation at the top of the tree, which launches and owes nothing to itself. */
  readonly root: boolean;
}

/** Plan body → ids of the tree's bodies it stands for. */
export type Bindings = Readonly<Record<string, readonly string[]>>;

/** Guesses by kind which bodies of the tree the plan's bodies are; the board confirms or changes it. External bodies get none. */
export function guessBindings(plan: Plan, bodies: readonly Body[]): Bindings {
  return Object.fromEntries(Object.entries(plan.bodies).map(([key, { binds }]) => [key, binds ? matching(binds, bodies) : []]));
}

/** Bodies of the wanted kinds; in an organisation that has none of them, of the kinds that stand in (P79-01: no Ban Thường vụ). */
export function matching(binds: BodyBinding, bodies: readonly Body[]): string[] {
  const wanted = { organisation: binds.organisations ?? [], collective: binds.collectives ?? [] };
  const found = bodies.filter((body) => !body.root && wanted[body.shape].includes(body.kind));
  const served = new Set(found.map(({ organisationId }) => organisationId));
  const standIns = bodies.filter((body) => (binds.whereNone ?? []).includes(body.kind) && !served.has(body.organisationId));
  return [...found, ...standIns].map(({ id }) => id);
}

/** Ids of the bodies that owe a step, each once, in the order of the plan. */
export function bearersOf(step: PlanStep, bindings: Bindings): readonly string[] {
  return [...new Set(whoOwes(step).flatMap((key) => bindings[key] ?? []))];
}

/** Keys of bodies that must carry something out here and about which the board has said nothing; an empty list says there is none. */
export function unboundBodies(plan: Plan, bindings: Bindings): string[] {
  const owing = new Set(plan.steps.flatMap(whoOwes));
  return [...owing].filter((key) => plan.bodies[key]?.binds !== undefined && bindings[key] === undefined);
}
