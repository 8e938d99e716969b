import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { contextOf, openContext } from './request';

/** One line a request: what, how it ended (a refusal with its code), how long it took, for which account; never an address, a query or a body. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    openContext(request, requestId);
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const { signedIn, refused } = contextOf(request);
      const route = routeOf(request.route);
      const line = {
        requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ...(refused === undefined ? {} : { code: refused }),
        ms: Math.round(performance.now() - started),
        ...(signedIn ? { accountId: signedIn.id } : {}),
        ...(route.includes('/campaigns/:id') ? { campaignId: request.params['id'] } : {}),
      };
      log[route === '' ? 'debug' : 'info'](line, 'request');
    });
    next();
  };
}

/** The route's pattern; empty where none was met. */
function routeOf(route: unknown): string {
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '';
}
