import request from 'supertest';
import { z } from 'zod';
import { type Api, startApi } from './support/start-api';

/** As much of a JSON schema as is looked at here. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
}
interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

let operations: [string, Operation][];
let api: Api;
beforeAll(async () => {
  api = await startApi();
  const { paths } = (await request(api.server).get('/api/v1/openapi.json')).body as { paths: Record<string, Record<string, Operation>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, one]),
  );
});
afterAll(() => api.close());

/** Where an object may hold keys that are not named, below this schema. */
function openPlaces(schema: Schema | undefined, path: string): string[] {
  if (schema === undefined) return [];
  const { properties, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const isMap = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
  const here = (schema.type === 'object' || properties !== undefined) && additionalProperties !== false && !isMap ? [path] : [];
  return [
    ...here,
    ...Object.entries(properties ?? {}).flatMap(([key, one]) => openPlaces(one, `${path}.${key}`)),
    ...(isMap ? openPlaces(additionalProperties, `${path}.*`) : []),
    ...openPlaces(items, `${path}[]`),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => openPlaces(one, path)),
  ];
}

test('every answer names all its keys, and holds no others (ASVS 8.2.3, 15.3.1)', () => {
  expect(operations.length).toBeGreaterThan(60);
  const open = operations.flatMap(([route, { responses }]) =>
    Object.entries(responses)
      .filter(([status]) => status !== 'default')
      .flatMap(([, { content }]) => openPlaces(content?.['application/json']?.schema, route)),
  );
  expect(open).toEqual([]);
});

test('every request names all its keys, and no others are taken (ASVS 15.3.3)', () => {
  const open = operations.flatMap(([route, { requestBody }]) => openPlaces(requestBody?.content['application/json']?.schema, route));
  expect(open).toEqual([]);
});

test('what stands in addresses is named here: no token, no password, no name (ASVS 14.2.1)', () => {
  const names = operations.flatMap(([, { parameters = [] }]) => parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  expect([...new Set(names)].sort()).toEqual(['cursor', 'included', 'is', 'limit', 'state', 'unit', 'year']);
});

test.each([
  ['POST /session', ['code', 'login', 'password']],
  ['POST /setup', ['committee', 'login', 'name', 'password', 'token']],
  ['POST /invitations/look', ['token']],
  ['POST /invitations/accept', ['login', 'password', 'token']],
  ['POST /me/confirm', ['code', 'password']],
])('%s asks for this and nothing else: no hint, no question (ASVS 6.4.2)', (route, keys) => {
  const schema = operations.find(([one]) => one === route)?.[1].requestBody?.content['application/json']?.schema;
  expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(keys);
});

test('a shape that is not strict would have been found', () => {
  expect(openPlaces(z.toJSONSchema(z.object({ a: z.array(z.looseObject({ b: z.string() })) })) as Schema, 'x')).toEqual(['x.a[]']);
});
