import { codecKeys } from '@libs/config/codec-keys';

/** The master key of the test run, as the environment has it. */
export const MASTER_KEYS = `m1:${Buffer.alloc(32, 9).toString('base64')}`;
/** The same for units of work and read models made by a spec itself. */
export const masterKeys = codecKeys.parse(MASTER_KEYS);
