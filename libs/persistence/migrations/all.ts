import { FirstVersion1763700000000 } from './0001-first-version';
import { Cascade1795200000000 } from './0005-cascade';

/** Every migration in order; listed by hand, never by a glob. */
export const migrations = [FirstVersion1763700000000, Cascade1795200000000];
