import type { Request } from 'express';

/** The methods this path can be called with, where the one used is not among them; empty where the path is nobody's. */
export function otherMethods(request: Request): string[] {
  const routes = request.app.router.stack.flatMap(({ route }) =>
    route !== undefined && fits(route.path, request.path) ? route.stack : [],
  );
  const methods = [...new Set(routes.map(({ method }) => method.toUpperCase()))];
  return methods.includes(request.method) ? [] : methods;
}

/** Whether a path is one of a route such as `/campaigns/:id`; the web app's route, a pattern of another kind, is for every path. */
function fits(route: unknown, path: string): boolean {
  if (typeof route !== 'string') return false;
  const [wanted, given] = [route.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
}
