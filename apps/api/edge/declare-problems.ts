import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** Where somebody who is not signed in says who they are. */
const SIGN_IN = '/api/v1/session';

/**
 * Names in openapi.json every status under which a route refuses, each with the shape of a problem: by what it takes, whether it changes
 * something and who may call it. What nobody foresaw stays the `default`.
 */
export function declareProblems({ paths }: OpenAPIObject): void {
  for (const [path, { get, post, delete: end }] of Object.entries(paths)) {
    if (get) declare(get, path, false);
    for (const operation of [post, end]) if (operation) declare(operation, path, true);
  }
}

function declare({ responses, parameters = [], security = [] }: Operation, path: string, writes: boolean): void {
  const { default: problem } = responses;
  if (problem === undefined) return;
  const isOpen = security.some((way) => Object.keys(way).length === 0);
  const statuses: Readonly<Record<number, boolean>> = {
    400: writes || parameters.length > 0,
    401: !isOpen || (writes && path === SIGN_IN),
    // Also what another site's page made a browser send.
    403: !isOpen || writes,
    404: writes || path.includes('{'),
    409: writes,
    413: writes,
    415: writes,
    422: writes,
    429: true,
    503: true,
  };
  for (const [status, may] of Object.entries(statuses)) if (may) responses[status] = problem;
}
