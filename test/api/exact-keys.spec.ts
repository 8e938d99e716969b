import request from 'supertest';
import { z } from 'zod';
import { wrongWith } from './fuzz/holds';
import { type Operation as Described, operationsOf } from './fuzz/operations';
import { accountIn } from './support/accounts';
import { prepareGround } from './support/requests/ground';
import type { Ground } from './support/requests/valid';
import { PLAIN, VALID } from './support/requests/valid-requests';
import { send } from './support/sent';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { tableCounts } from './support/ward';

/** As much of a JSON schema as is looked at here. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
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
let described: Map<string, Described>;
let api: Api;
let ground: Ground;
let people: Record<(typeof EVERYBODY)[number], Person>;
const EVERYBODY = ['board', 'leader', 'inspector', 'administrator', 'counting team', 'in charge', 'secretary', 'member'] as const;

beforeAll(async () => {
  api = await startApi();
  const { body } = await request(api.server).get('/api/v1/openapi.json');
  operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, one]),
  );
  described = new Map(operationsOf(body).map((one) => [one.route, one]));
  const board = await firstPerson(api);
  ground = await prepareGround(api, board);
  const { codes } = ground.at;
  people = {
    board: ground.people.board,
    leader: ground.people.leader,
    inspector: await accountIn(api, board, 'inspector'),
    administrator: ground.people.administrator,
    'counting team': await accountIn(api, board, 'counting-team'),
    'in charge': await accountIn(api, board, null, codes.inCharge),
    secretary: await accountIn(api, board, null, codes.secretary),
    member: await accountIn(api, board, null, codes.member),
  };
}, 120_000);
afterAll(() => api.close());

/** Looks at an object of the schema, wherever it stands below; what is said of each, with its way to it. */
function below(schema: Schema | undefined, path: string, look: (one: Schema, path: string) => string[]): string[] {
  if (schema === undefined) return [];
  const { properties, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  return [
    ...(schema.type === 'object' || properties !== undefined ? look(schema, path) : []),
    ...Object.entries(properties ?? {}).flatMap(([key, one]) => below(one, `${path}.${key}`, look)),
    ...(isMap(schema) ? below(additionalProperties as Schema, `${path}.*`, look) : []),
    ...below(items, `${path}[]`, look),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => below(one, path, look)),
  ];
}

function isMap({ additionalProperties }: Schema): boolean {
  return typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
}

/** Where an object may hold keys that are not named. */
const openPlaces = (schema: Schema | undefined, path: string): string[] =>
  below(schema, path, (one, at) => (one.additionalProperties !== false && !isMap(one) ? [at] : []));
/** Keys that are there or not. */
const nowAndThen = (schema: Schema | undefined, path: string): string[] =>
  below(schema, path, ({ properties, required = [] }, at) =>
    Object.keys(properties ?? {}).flatMap((key) => (required.includes(key) ? [] : [`${at}.${key}`])),
  );
const keys = (schema: Schema | undefined, path: string): string[] =>
  below(schema, path, ({ properties }, at) => Object.keys(properties ?? {}).map((key) => `${at}.${key}`));

const answered = (look: (schema: Schema | undefined, path: string) => string[]): string[] =>
  operations.flatMap(([route, { responses }]) =>
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content }]) => look(content?.['application/json']?.schema, route)),
  );

describe('what is answered (ASVS 8.2.3, 15.3.1)', () => {
  test('every answer names all its keys, and holds no others', () => {
    expect(operations.length).toBeGreaterThan(60);
    expect(answered(openPlaces)).toEqual([]);
  });

  test('every key that is named is there each time, but for these', () => {
    expect(answered(nowAndThen)).toEqual([
      'POST /campaigns/preview.steps[].warnings[].cite',
      'POST /campaigns/preview.roster.lines[].warnings[].cite',
      'POST /cascades/preview.lower[].steps[].warnings[].cite',
    ]);
  });

  test('of what is secret no key is named but these', () => {
    const secret = answered(keys).filter((path) => /(password|hash|sha256|token|secret|cookie|seal|tenant|uri|link)\w*$/i.test(path));
    expect(secret).toEqual([
      'POST /invitations/{id}/slip.link',
      'POST /me/second-factor.secret',
      'POST /me/second-factor.uri',
      // Of the table of rules, which anybody may hold against the published one.
      'GET /campaigns/{id}/results/{subjectId}.table.sha256',
    ]);
  });

  test.each(EVERYBODY)('to %s: these keys and no others, whatever they may read', async (who) => {
    const seen: string[] = [];
    for (const [route, operation] of described) {
      const ready = route.startsWith('GET ') ? await VALID[route]?.(ground, PLAIN) : undefined;
      if (ready === undefined) continue;
      const answer = await send(people[who], route, ready.sent);
      expect([route, answer.status, wrongWith(operation, answer)]).toEqual([route, answer.status, []]);
      if (answer.status === 200) seen.push(route);
    }
    expect(seen).toEqual(expect.arrayContaining(['GET /me', 'GET /me/account', 'GET /me/data']));
  });
});

describe('what is taken (ASVS 15.3.3)', () => {
  const MORE = ['isAdmin', 'status', 'result', 'role', 'tenantId'];

  test('every request names all its keys, and no others are taken', () => {
    expect(operations.flatMap(([route, { requestBody }]) => openPlaces(requestBody?.content['application/json']?.schema, route))).toEqual(
      [],
    );
  });

  test('a request that would succeed is refused with any of these added, which is named; nothing changes', async () => {
    const json = [...described.values()].filter(({ body }) => body?.type === 'application/json' && 'properties' in body.schema);
    expect(json.length).toBeGreaterThan(40);
    for (const { route, body } of json) {
      const ready = await VALID[route]?.(ground, PLAIN);
      if (ready === undefined) continue;
      const before = await tableCounts(api);
      const { sent, by } = ready;
      const named = Object.keys(body?.schema['properties'] ?? {});
      for (const more of MORE.filter((key) => !named.includes(key))) {
        const answer = await send(by, route, { ...sent, body: { ...(sent.body as object), [more]: true } });
        expect([route, answer.body.status, answer.body.code, answer.body.path]).toEqual([route, 400, 'invalid-input', more]);
      }
      expect([route, await tableCounts(api)]).toEqual([route, before]);
    }
  });
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
])('%s asks for this and nothing else: no hint, no question (ASVS 6.4.2)', (route, wanted) => {
  const schema = operations.find(([one]) => one === route)?.[1].requestBody?.content['application/json']?.schema;
  expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(wanted);
});

test('a shape that is not strict would have been found', () => {
  expect(openPlaces(z.toJSONSchema(z.object({ a: z.array(z.looseObject({ b: z.string() })) })) as Schema, 'x')).toEqual(['x.a[]']);
});
