import type { PlanStep } from './plan';

/**
 * The bodies that owe a step: those named as implementing and everybody one of the document's passages addresses with it (P75-15);
 * where nobody is named, the advisory body carries it out (the cure of `no-implementing-body`), else the directing one.
 */
export function whoOwes(step: PlanStep): readonly string[] {
  const named = new Set([...step.bodies.implementing, ...(step.addressees ?? []).flatMap((passage) => passage.bodies)]);
  if (named.size > 0) return [...named];
  return step.bodies.advisory.length > 0 ? step.bodies.advisory : step.bodies.directing;
}
