import request from 'supertest';
import { machine } from '@libs/acts/actor';
import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { fingerprint } from '../acts/fingerprint';
import { accountIn } from './support/accounts';
import { EVERY_GET, OPEN_GETS, STREAM } from './support/every-get';
import { type Place, preparePlace } from './support/place';
import { routesOf } from './support/routes';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';

let api: Api;
let at: Place;
let people: Record<string, Person>;
beforeAll(async () => {
  api = await startApi();
  const board = await firstPerson(api);
  at = await preparePlace(api, board, (tenantId) => api.uow.run(tenantId, (tx) => draftNextYear(tx, 'p79', machine(tenantId))));
  people = {
    board: await accountIn(api, board, 'board'),
    administrator: await accountIn(api, board, 'administrator'),
    secretary: await accountIn(api, board, null, at.codes.secretary),
    'in charge': await accountIn(api, board, null, at.codes.inCharge),
  };
}, 120_000);
afterAll(() => api.close());

/** Every row of every table, but for when each session was last seen. */
const everything = () => fingerprint(api.db, { session: ['seen_at'] });

test('every GET of the router is tried', () => {
  const gets = routesOf(api).filter((route) => route.startsWith('GET ') && route !== 'GET /setup');
  expect(Object.keys(EVERY_GET).sort()).toEqual(gets.sort());
});

test.each(['board', 'administrator', 'secretary', 'in charge'])(
  'no GET changes a row of any table, asked by: %s (ASVS 3.5.3)',
  async (who) => {
    const before = await everything();
    const person = people[who];
    if (person === undefined) throw new Error(who);
    const answers: Record<string, number> = {};
    for (const [route, address] of Object.entries(EVERY_GET)) {
      if (route === STREAM)
        await person.get(address(at)).timeout(300).catch(() => undefined); // prettier-ignore
      else answers[route] = (await person.get(address(at))).status;
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
  for (const [route, address] of Object.entries(EVERY_GET))
    if (route !== STREAM)
      await request(api.server)
        .head(`/api/v1${address(at)}`)
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
