import type { Role } from './permissions';

const NEED: readonly Role[] = ['board', 'secretary', 'counting-team', 'administrator'];

/** Whoever launches, hands in for a unit, counts ballots or keeps accounts shows more than a password (ASVS 6.3.3). */
export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => NEED.includes(role));
}
