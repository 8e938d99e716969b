import type { Api } from './start-api';

interface Layer {
  route?: { path: string | RegExp; methods: Record<string, boolean> };
}

/** Every route of the API as the router has it, without `/api/v1`. */
export function routesOf({ app }: Api): string[] {
  const { stack } = app.getHttpAdapter().getInstance().router as unknown as { stack: Layer[] };
  return stack.flatMap(({ route }) =>
    route && typeof route.path === 'string' && route.path.startsWith('/api/v1/') && !route.path.endsWith('openapi.json')
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${String(route.path).slice('/api/v1'.length)}`)
      : [],
  );
}
