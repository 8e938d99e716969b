import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stack traces of failures are encrypted like every other payload. Loaded by path, in the worker and in the bundle. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
