import { FirstVersion1763700000000 } from './0001-first-version';

/** Every migration in order; listed by hand, never by a glob. */
export const migrations = [FirstVersion1763700000000];
