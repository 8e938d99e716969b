import { randomUUID } from 'node:crypto';
import { ApplicationFailure, CompleteAsyncError } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { Refusal } from '@libs/domain/refusal';

/** Where the whole error goes: the worker's own log, under the id that the history shows. */
export type ReportError = (errorId: string, code: string, error: unknown) => void;

/**
 * Errors leave an activity as a code and an id: driver messages carry personal data ("Key (email)=…"), and a history is kept for long.
 */
export const withoutPersonalData = (report: ReportError): ActivityInboundCallsInterceptor => ({
  async execute(input, next) {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof ApplicationFailure || error instanceof CompleteAsyncError || isCancellation(error)) throw error;
      if (error instanceof Refusal) throw ApplicationFailure.create({ type: error.code, message: error.code, nonRetryable: true });
      const errorId = randomUUID();
      const code = codeOf(error);
      report(errorId, code, error);
      throw ApplicationFailure.create({ type: code, message: `error ${errorId}` });
    }
  },
});

function isCancellation(error: unknown): boolean {
  return error instanceof Error && error.name === 'CancelledFailure';
}

/** PostgreSQL's and Node's error codes say enough to act on and nothing about anybody. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : 'unknown';
}
