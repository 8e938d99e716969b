import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { safeError } from '@libs/observability/log';
import { otherMethods } from './other-methods';
import { problemOf } from './problem';
import { contextOf } from './request';
import { TooFast } from './too-fast';
import { LOG } from './tokens';

/** Seconds. */
const RETRY_AFTER: Readonly<Record<number, string>> = { 429: '900', 503: '5' };

/** Answers every error as application/problem+json; what nobody foresaw is logged under the id that the answer names. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const methods = error instanceof NotFoundException ? otherMethods(request) : [];
    if (methods.length > 0) response.setHeader('Allow', methods.join(', '));
    const problem = problemOf(methods.length > 0 ? new HttpException('', 405) : error);
    const context = contextOf(request);
    context.refused = problem.code;
    if (problem.errorId !== undefined) {
      const { requestId } = context;
      this.log.error({ requestId, errorId: problem.errorId, error: safeError(error) }, 'unexpected error');
    }
    if (response.headersSent) return void response.end();
    const wait = error instanceof TooFast ? String(error.seconds) : RETRY_AFTER[problem.status];
    if (wait !== undefined) response.setHeader('Retry-After', wait);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
