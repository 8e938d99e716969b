import request from 'supertest';
import { fingerprint } from '../acts/fingerprint';
import { accountIn } from './support/accounts';
import { prepareGround } from './support/requests/ground';
import type { Ground } from './support/requests/valid';
import { PLAIN, VALID } from './support/requests/valid-requests';
import { routesOf } from './support/routes';
import { addressOf, send, type Sent } from './support/sent';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';

/** Those that anybody may call, of the API and for machines. */
const OPEN_GETS = ['/api/v1/setup', '/api/v1/openapi.json', '/health/live', '/health/ready', '/metrics', '/', '/tai-khoan'];
const STREAM = 'GET /campaigns/:id/events';

let api: Api;
let ground: Ground;
let people: Record<string, Person>;
let gets: readonly [string, Sent][];
beforeAll(async () => {
  api = await startApi();
  const board = await firstPerson(api);
  ground = await prepareGround(api, board);
  const { codes } = ground.at;
  people = {
    board: await accountIn(api, board, 'board'),
    administrator: await accountIn(api, board, 'administrator'),
    secretary: await accountIn(api, board, null, codes.secretary),
    'in charge': await accountIn(api, board, null, codes.inCharge),
  };
  const wanted = routesOf(api).filter((route) => route.startsWith('GET ') && route !== 'GET /setup');
  gets = await Promise.all(
    wanted.map(async (route): Promise<[string, Sent]> => [route, (await VALID[route]?.(ground, PLAIN))?.sent ?? {}]),
  );
}, 120_000);
afterAll(() => api.close());

/** Every row of every table, but for when each session was last seen. */
const everything = () => fingerprint(api.db, { session: ['seen_at'] });

/** What every answer carries, a page of data, a file and the stream alike (ASVS 3.4, 14.3.2). */
const SAFE = {
  'cache-control': expect.stringMatching(/\bno-store\b/),
  'content-security-policy': expect.stringMatching(/^(default-src 'self';.*frame-ancestors 'none'|sandbox; default-src 'none')$/),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

test.each(['board', 'administrator', 'secretary', 'in charge'])(
  'no GET changes a row of any table, and what it answers is kept nowhere, asked by: %s (ASVS 3.5.3, 3.4, 14.3.2)',
  async (who) => {
    const before = await everything();
    const person = people[who];
    if (person === undefined) throw new Error(who);
    const answers: Record<string, number> = {};
    for (const [route, sent] of gets) {
      const { status, headers } = await send(person, route, sent);
      answers[route] = status;
      expect([route, headers]).toEqual([route, expect.objectContaining(SAFE)]);
      if (who === 'board') expect([route, await everything()]).toEqual([route, before]);
    }
    expect(await everything()).toEqual(before);
    // The board sees all of it; were these refusals, nothing would have been tried.
    if (who === 'board') expect(new Set(Object.values(answers))).toEqual(new Set([200]));
  },
);

test('nor do those for anybody, HEAD and OPTIONS', async () => {
  const before = await everything();
  for (const path of OPEN_GETS) await request(api.server).get(path);
  const board = people['board']?.cookie ?? '';
  for (const [route, sent] of gets)
    if (route !== STREAM)
      await request(api.server)
        .head(`/api/v1${addressOf(route, sent)}`)
        .set('Cookie', board);
  await request(api.server).options('/api/v1/campaigns').set('Cookie', board);
  expect(await everything()).toEqual(before);
});

test('a change of one row by one millisecond would have been seen', async () => {
  const before = await everything();
  const changed = await api.db.query(
    `UPDATE campaign_step SET due_at = due_at - interval '1 millisecond' WHERE key = 'reviews' RETURNING key`,
  );
  expect(changed[0]).toContainEqual({ key: 'reviews' });
  expect(await everything()).not.toEqual(before);
});
