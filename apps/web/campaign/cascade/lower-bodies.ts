import type { LaunchPreview, LaunchRequest } from '@libs/contracts/launch';
import type { OrganisationTree } from '@libs/contracts/organisation';

export type LowerBody = OrganisationTree['organisations'][number];

/** The organisations beneath the committee that have units of their own: each may launch a plan of its own (P58-05). */
export function lowerBodies({ organisations }: OrganisationTree): LowerBody[] {
  const parents = new Set(organisations.map(({ parentId }) => parentId));
  return organisations.filter(({ id, parentId }) => parentId !== null && parents.has(id));
}

/** Everything that belongs to the campaigns of these organisations: in its superior's such an organisation stands as one. */
function belowThem({ organisations }: OrganisationTree, apart: readonly string[]): ReadonlySet<string> {
  const within = new Set(apart);
  const below = new Set<string>();
  // Parents stand before children.
  for (const { id, parentId, collectives } of organisations) {
    if (parentId !== null && within.has(parentId)) {
      within.add(id);
      below.add(id);
    }
    if (within.has(id)) for (const collective of collectives) below.add(collective.id);
  }
  return below;
}

/** What the superior's board bound otherwise than guessed, without what belongs to the campaigns beneath; the rest is guessed anew. */
export function bindingsAbove(
  bindings: NonNullable<LaunchRequest['bindings']>,
  { bodies }: LaunchPreview,
  tree: OrganisationTree,
  apart: readonly string[],
): NonNullable<LaunchRequest['bindings']> {
  const below = belowThem(tree, apart);
  const guessed = new Map(bodies.map((body) => [body.key, [...body.guessed].sort().join()]));
  const changed = Object.entries(bindings).filter(([key, ids]) => guessed.get(key) !== [...ids].sort().join());
  return Object.fromEntries(changed.map(([key, ids]) => [key, ids.filter((id) => !below.has(id))]));
}
