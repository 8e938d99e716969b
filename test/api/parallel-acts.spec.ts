import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { prepareGround } from './support/requests/ground';
import type { Ground, Ready } from './support/requests/valid';
import { ONCE, PLAIN, VALID } from './support/requests/valid-requests';
import { inBrowsers } from './support/accounts';
import { routesOf } from './support/routes';
import { send } from './support/sent';
import { type Api, firstPerson, startApi } from './support/start-api';
import { tableCounts } from './support/ward';

const TIMES = 50;
/** Under keys of their own the same requests are so many acts. */
const APART = 4;

/**
 * What comes of the same request again under another key: `again` it is done once more, as people do; `refused`, for what is done cannot be
 * done twice; `idle`, answered as done, and nothing more happens. Another route that acts must be put down here.
 */
const ACTS: Readonly<Record<string, 'again' | 'refused' | 'idle'>> = {
  'POST /accounts/invitations': 'again',
  'POST /accounts/:id/roles': 'refused',
  'POST /accounts/:id/roles/remove': 'refused',
  'POST /accounts/:id/recovery': 'again',
  'POST /recoveries/:id/witness': 'refused',
  'POST /accounts/:id/disable': 'refused',
  'POST /accounts/:id/sessions/end': 'again',
  'POST /data-requests': 'again',
  'POST /data-requests/:id/answer': 'refused',
  'POST /data-requests/:id/erase': 'refused',
  'POST /delegations': 'again',
  'POST /delegations/:id/end': 'refused',
  'POST /break-glass': 'again',
  'POST /organisation/import': 'idle',
  'POST /calendar': 'refused',
  'POST /campaigns/:id/calendar': 'again',
  'POST /drafts/:id/reject': 'idle',
  'POST /drafts/:id/approve': 'idle',
  'POST /rehearsals': 'again',
  'POST /campaigns': 'again',
  'POST /cascades': 'again',
  'POST /campaigns/:id/amendments': 'refused',
  'POST /steps/:id/amend': 'refused',
  'POST /steps/:id/close': 'refused',
  'POST /campaigns/:id/pause': 'idle',
  'POST /campaigns/:id/resume': 'idle',
  'POST /campaigns/:id/end': 'idle',
  'POST /campaigns/:id/cancel': 'idle',
  'POST /retention': 'again',
  'POST /campaigns/:id/postpone-destruction': 'refused',
  'POST /duties/:id/submit': 'again',
  'POST /duties/:id/return': 'refused',
  'POST /duties/:id/acknowledge': 'again',
  'POST /duties/:id/waive': 'refused',
  'POST /duties/:id/unwaive': 'refused',
  'POST /campaigns/:id/units/:bodyId/waive': 'idle',
  'POST /campaigns/:id/facts/import': 'idle',
  'POST /campaigns/:id/results/:subjectId/facts': 'idle',
  'POST /campaigns/:id/apply-rules': 'idle',
  'POST /campaigns/:id/open-points': 'again',
  'POST /campaigns/:id/decisions': 'again',
  'POST /campaigns/:id/decisions/as-proposed': 'refused',
};

/** One's own account and the door know no key; `ended`: who comes after the end of the session is asked to sign in. */
const WITHOUT_KEY: Readonly<Record<string, 'again' | 'refused' | 'idle' | 'ended'>> = {
  'POST /session': 'again',
  'DELETE /session': 'ended',
  'POST /me/confirm': 'again',
  'POST /me/password': 'again',
  'POST /me/second-factor': 'again',
  'POST /me/second-factor/confirm': 'refused',
  'POST /me/sessions/end': 'idle',
  'POST /me/data/file': 'again',
  'POST /me/data-requests': 'idle',
  'POST /data-requests/:id/file': 'again',
  'POST /invitations/:id/slip': 'again',
  'POST /invitations/accept': 'refused',
};

/** What is only looked at is asked by POST, for what it sends does not go into an address. */
const LOOKS = [
  'POST /invitations/look',
  'POST /accounts/search',
  'POST /data-requests/people',
  'POST /organisation/import/preview',
  'POST /campaigns/preview',
  'POST /campaigns/:id/amendments/preview',
  'POST /cascades/preview',
];

let api: Api;
let ground: Ground;

beforeAll(async () => {
  api = await startApi();
  ground = await prepareGround(api, await firstPerson(api));
}, 120_000);
afterAll(() => api.close());

const made = async (route: string): Promise<Ready> => {
  const ready = await VALID[route]?.(ground, PLAIN);
  if (ready === undefined) throw new Error(`no valid request for ${route}`);
  return ready;
};
const successes = (answers: readonly Response[]): number => answers.filter(({ status }) => status < 300).length;

/** How many rows more there are of what, after it. */
async function gained(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await tableCounts(api);
  await work();
  const after = await tableCounts(api);
  return Object.fromEntries(Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]));
}

test('every route that acts is tried, and no other', () => {
  const acting = routesOf(api).filter((route) => !route.startsWith('GET ') && !LOOKS.includes(route) && !(route in ONCE));
  expect([...Object.keys(ACTS), ...Object.keys(WITHOUT_KEY)].sort()).toEqual(acting.sort());
});

describe('fifty identical requests at once have one effect: the same answer to all (ASVS 2.3.3, 2.3.4)', () => {
  test.each(Object.keys(ACTS))('%s', async (route) => {
    const one = await made(route);
    const alone = await gained(() => send(one.by, route, one.sent));
    const [many, key] = [await made(route), randomUUID()];
    const browsers = await inBrowsers(api, many.by, TIMES);
    let answers: Response[] = [];
    const together = await gained(async () => {
      answers = await Promise.all(browsers.map((by) => send(by, route, { ...many.sent, key })));
    });
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: expect.any(Number), ok: true });
    expect(alone['audit_entry']).toBeGreaterThan(0);
    expect(together['audit_entry']).toBe(alone['audit_entry']);
    expect(Object.entries(together).filter(([table, rows]) => rows > (alone[table] ?? 0))).toEqual([]);
  });
});

describe('the same at once under keys of their own: nothing breaks, and nothing is done twice that can be done once', () => {
  test.each(Object.entries({ ...ACTS, ...WITHOUT_KEY }))('%s: %s', async (route, what) => {
    const one = await made(route);
    const alone = await gained(() => send(one.by, route, one.sent));
    const { by, sent } = await made(route);
    // One's own account and the door are about the session itself, of which two requests are worked on at once.
    const browsers = route in ACTS ? await inBrowsers(api, by, APART) : [by, by];
    let answers: Response[] = [];
    const together = await gained(async () => {
      answers = await Promise.all(browsers.map((one) => send(one, route, sent)));
    });
    expect(answers.filter(({ status }) => status >= 500).map(({ body }) => body)).toEqual([]);
    if (what !== 'ended') expect(successes(answers)).toBe(what === 'refused' ? 1 : browsers.length);
    expect(together['audit_entry']).toBe((alone['audit_entry'] ?? 0) * (what === 'again' ? browsers.length : 1));
  });
});
