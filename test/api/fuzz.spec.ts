import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { AFTERWARDS } from './fuzz/afterwards';
import { fromSchema } from './fuzz/from-schema';
import { wrongWith } from './fuzz/holds';
import { type Operation, operationsOf } from './fuzz/operations';
import { type Outcome, oddities, spoil } from './fuzz/spoil';
import { prepareGround } from './support/requests/ground';
import { ONCE, VALID } from './support/requests/valid-requests';
import type { Drawn, Ground, Ready } from './support/requests/valid';
import { type Sent, send } from './support/sent';
import { type Api, Person, firstPerson, startApi } from './support/start-api';

/** `npm run fuzz` asks for more, and for others each time; what it prints as the seed repeats it (FUZZ_SEED). */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? (process.env['FUZZ_REQUESTS'] === undefined ? 20_261_121 : Date.now() % 2 ** 31));
/** Below this share of successes a run proves nothing about an operation. */
const LEAST = 0.3;
/** Nineteen of twenty requests are answered within this, be the machine ever so busy. */
const LIMIT_MS = 5_000;
const ROUTES = [...Object.keys(VALID), ...Object.keys(ONCE)];

let api: Api;
let ground: Ground;
let operations: Map<string, Operation>;
const times: number[] = [];
const tally = new Map(ROUTES.map((route) => [route, { sent: 0, succeeded: 0 }]));

jest.setTimeout(REQUESTS > 500 ? 900_000 : 120_000);
beforeAll(async () => {
  api = await startApi();
  ground = await prepareGround(api, await firstPerson(api));
  const { body } = await request(api.server).get('/api/v1/openapi.json');
  operations = new Map(operationsOf(body).map((operation) => [operation.route, operation]));
});
afterAll(async () => {
  await api.close();
  const lines = [...tally].map(([route, { sent, succeeded }]) => [share({ sent, succeeded }), `${succeeded} of ${sent}`, route] as const);
  const all = [...tally.values()].reduce((sum, { sent }) => sum + sent, 0);
  const table = lines
    .sort(([a], [b]) => a - b)
    .map(([part, of, route]) => `${(part * 100).toFixed(0).padStart(4)} %  ${of.padEnd(10)} ${route}`);
  process.stdout.write(
    `\n${[`fuzz: ${all} requests, seed ${SEED}; half answered within ${within(0.5)} ms, 95 % within ${within(0.95)} ms; share of 2xx by operation`, ...table].join('\n')}\n`,
  );
});
/** How long so great a part of the requests took at most. */
const within = (part: number): number => Math.round(times.sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? 0);
const share = ({ sent, succeeded }: { sent: number; succeeded: number }): number => (sent === 0 ? 0 : succeeded / sent);

/** So many requests of each kind: half of them valid, of the rest two thirds spoilt and one third made up from the schema. */
function runsOf(route: string): { valid: number; spoilt: number; madeUp: number } {
  const all = Math.floor(REQUESTS / ROUTES.length) + (ROUTES.indexOf(route) < REQUESTS % ROUTES.length ? 1 : 0);
  const valid = route in ONCE ? 0 : Math.ceil(all / 2);
  const madeUp = operations.get(route)?.body?.type === 'application/json' ? Math.floor((all - valid) / 3) : 0;
  return { valid, madeUp, spoilt: all - valid - madeUp };
}

const drawing: fc.Arbitrary<Drawn> = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'aăâbđêôơư ABC019.,'), minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
  number: fc.nat(100_000),
});
const ready = (route: string, drawn: Drawn): Promise<Ready> =>
  VALID[route]?.(ground, drawn) ?? Promise.resolve({ by: ground.people.nobody, sent: { body: {} } });

/** Sends it, counts it, and holds the answer against openapi.json and against what must come of it. */
async function tried(operation: Operation, by: Person, sent: Sent, outcome: Outcome | 'success'): Promise<Response> {
  const began = performance.now();
  const answer = await send(by, operation.route, sent);
  times.push(performance.now() - began);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const counts = tally.get(operation.route);
  if (counts !== undefined) [counts.sent, counts.succeeded] = [counts.sent + 1, counts.succeeded + (isSuccess ? 1 : 0)];
  const wrong = wrongWith(operation, answer);
  if (!hasCome(outcome, answer.status)) wrong.push(`${answer.status} ${JSON.stringify(answer.body)}, not ${outcome}`);
  if (wrong.length > 0) throw new Error([...wrong, JSON.stringify(sent).slice(0, 2_000)].join('\n'));
  return answer;
}

function hasCome(outcome: Outcome | 'success', status: number): boolean {
  if (outcome === 'success') return status < 300;
  if (outcome === 'refused') return status >= 400 && status < 500;
  return outcome === 'declared' || status === outcome;
}

/** Each time with something else; the seed repeats it. */
const every = <T>(numRuns: number, drawn: fc.Arbitrary<T>, attempt: (drawn: T) => Promise<void>): Promise<void> =>
  numRuns === 0
    ? Promise.resolve()
    : fc.assert(fc.asyncProperty(drawn, attempt), { numRuns, seed: SEED, endOnFailure: true, includeErrorInReport: true });

test('the operations of openapi.json are those with a valid request, and those that succeed once per installation', () => {
  expect([...operations.keys()].sort()).toEqual([...ROUTES].sort());
});

test('those that need no session are these', () => {
  const open = [...operations.values()].filter((operation) => operation.open).map(({ route }) => route);
  expect(open.sort()).toEqual(['GET /setup', 'POST /invitations/accept', 'POST /invitations/look', 'POST /session', 'POST /setup']);
});

test('a method that a path does not have is 405, with those that it has', async () => {
  const routes = [...operations.keys()].map((route) => route.split(' ') as [string, string]);
  for (const [, path] of routes) {
    const at = path.replace(/:\w+/g, 'x');
    // `/campaigns/preview` is one of `/campaigns/:id`, too.
    const fitting = routes.filter(([, other]) => new RegExp(`^${other.replace(/:\w+/g, '[^/]+')}$`).test(at));
    const known = [...new Set(fitting.map(([method]) => method))].sort();
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !known.includes(one))) {
      const answer = await request(api.server)[method.toLowerCase() as 'put'](`/api/v1${at}`);
      const allow = String(answer.headers['allow']).split(', ').sort();
      expect([method, path, answer.status, allow]).toEqual([method, path, 405, known]);
    }
  }
});

test('what succeeds once per installation is tried in a spec of its own', async () => {
  const { readFile } = await import('node:fs/promises');
  for (const [route, spec] of Object.entries(ONCE)) expect(await readFile(spec, 'utf8')).toContain(route.split(' ')[1]);
});

test.each(ROUTES)('%s', async (route) => {
  const operation = operations.get(route);
  if (operation === undefined) throw new Error(`${route} does not stand in openapi.json`);
  // As if everybody had just given their password.
  await api.db.query(`UPDATE session SET confirmed_at = now(), seen_at = now()`);
  const { valid, spoilt, madeUp } = runsOf(route);
  await every(valid, drawing, async (drawn) => {
    const one = await ready(route, drawn);
    const answer = await tried(operation, one.by, one.sent, 'success');
    await AFTERWARDS[route]?.({ api, ground, ready: one, answer });
  });
  await every(spoilt, fc.tuple(drawing, oddities), async ([drawn, odd]) => {
    const { by, sent } = await ready(route, drawn);
    const wrong = spoil(operation, sent, odd);
    const as = { nobody: ground.people.nobody, guesser: new Person(api, '__Host-dondoc=guessed') };
    await tried(operation, wrong.as === undefined ? by : as[wrong.as], wrong.sent, wrong.outcome);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  await every(madeUp, fc.tuple(drawing, fromSchema(operation.body?.schema ?? {})), async ([drawn, body]) => {
    const { by, sent } = await ready(route, drawn);
    await tried(operation, by, { ...sent, body }, 'declared');
  });
});

test('of every operation enough requests have succeeded', () => {
  const tooFew = [...tally].filter(([route, counts]) => !(route in ONCE) && share(counts) < LEAST).map(([route]) => route);
  expect(tooFew).toEqual([]);
});

test('requests are answered in time', () => {
  expect(within(0.95)).toBeLessThan(LIMIT_MS);
});
