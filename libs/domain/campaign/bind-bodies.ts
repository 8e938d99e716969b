import type { Plan } from '../plan/plan';

/** Whatever can owe a duty: an organisation or a collective of the imported tree. */
export interface Body {
  readonly id: string;
  readonly shape: 'organisation' | 'collective';
  readonly kind: string;
  readonly name: string;
}

/** Plan body → ids of the tree's bodies it stands for. */
export type Bindings = Readonly<Record<string, readonly string[]>>;

/** Guesses by kind which bodies of the tree the plan's bodies are; the board confirms or changes it. External bodies get none. */
export function guessBindings(plan: Plan, bodies: readonly Body[]): Bindings {
  return Object.fromEntries(
    Object.entries(plan.bodies).map(([key, { binds }]) => {
      const wanted = { organisation: binds?.organisations ?? [], collective: binds?.collectives ?? [] };
      return [key, bodies.filter((body) => wanted[body.shape].includes(body.kind)).map(({ id }) => id)];
    }),
  );
}

/** Keys of bodies that must carry something out here and are bound to nobody. */
export function unboundBodies(plan: Plan, bindings: Bindings): string[] {
  const implementing = new Set(plan.steps.flatMap(({ bodies }) => bodies.implementing));
  return [...implementing].filter((key) => plan.bodies[key]?.binds !== undefined && (bindings[key] ?? []).length === 0);
}
