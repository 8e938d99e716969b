import type { Reach, Role, Scope, Standing } from './permissions';

/** A role somebody has, and where: at a body, over an organisation with its collectives, or everywhere (both null). */
export interface Holding {
  readonly role: Role;
  readonly bodyId: string | null;
  readonly organisationId: string | null;
  /** Held for somebody else until a day; the act's record says so. */
  readonly delegated: boolean;
}

/** What an act is about: a body with its organisations up to the root, or a person; all null where it is about the whole committee. */
export interface Matter {
  readonly bodyId: string | null;
  readonly personId: string | null;
  /** The body's own organisation first, the root last; empty for a matter of the whole committee. */
  readonly path: readonly string[];
}

/** Roles that are held everywhere in the committee. */
const EVERYWHERE: readonly Role[] = ['board', 'leader', 'counting-team', 'inspector', 'administrator'];

/** How each of somebody's roles reaches a matter. */
export function standingsTowards(holdings: readonly Holding[], personId: string, matter: Matter): Standing[] {
  return holdings.map((holding) => ({ role: holding.role, reaches: reachOf(holding, personId, matter) }));
}

/** Their own person, or a unit they answer for; somebody who only stands in for another has the other's case too. */
export function isOwnCase(holdings: readonly Holding[], personId: string, matter: Matter): boolean {
  if (matter.personId !== null) return matter.personId === personId;
  return matter.bodyId !== null && holdings.some(({ role, bodyId }) => role === 'secretary' && bodyId === matter.bodyId);
}

function reachOf({ role, bodyId, organisationId }: Holding, personId: string, matter: Matter): readonly Reach[] {
  if (matter.bodyId === null && matter.personId === null) return EVERYWHERE.includes(role) ? ['tree', 'part'] : ['part'];
  const self: Scope[] = matter.personId === personId ? ['self'] : [];
  if (role === 'secretary') return [...self, ...(bodyId === matter.bodyId ? (['unit'] as const) : [])];
  if (role === 'supervisor')
    return [...self, ...(organisationId !== null && matter.path.includes(organisationId) ? (['overseen'] as const) : [])];
  return EVERYWHERE.includes(role) ? [...self, 'tree'] : self;
}
