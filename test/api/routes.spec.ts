import request from 'supertest';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';

let api: Api;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  person = await firstPerson(api);
});
afterAll(() => api.close());

const ID = '00000000-0000-4000-8000-000000000000';

/** Every route there is, and whether it can be called without a session. A new one must be put down here. */
const ROUTES: [string, 'open' | 'signed-in'][] = [
  ['GET /api/v1/setup', 'open'],
  ['POST /api/v1/setup', 'open'],
  ['POST /api/v1/session', 'open'],
  ['DELETE /api/v1/session', 'signed-in'],
  ['GET /api/v1/me', 'signed-in'],
  ['GET /api/v1/me/account', 'signed-in'],
  ['POST /api/v1/me/confirm', 'signed-in'],
  ['POST /api/v1/me/password', 'signed-in'],
  ['POST /api/v1/me/second-factor', 'signed-in'],
  ['POST /api/v1/me/second-factor/confirm', 'signed-in'],
  ['POST /api/v1/me/sessions/end', 'signed-in'],
  ['GET /api/v1/me/data', 'signed-in'],
  ['POST /api/v1/me/data/file', 'signed-in'],
  ['POST /api/v1/me/data-requests', 'signed-in'],
  ['GET /api/v1/data-requests', 'signed-in'],
  ['POST /api/v1/data-requests/people', 'signed-in'],
  ['POST /api/v1/data-requests', 'signed-in'],
  ['POST /api/v1/data-requests/:id/answer', 'signed-in'],
  ['POST /api/v1/data-requests/:id/erase', 'signed-in'],
  ['POST /api/v1/data-requests/:id/file', 'signed-in'],
  ['POST /api/v1/invitations/look', 'open'],
  ['POST /api/v1/invitations/accept', 'open'],
  ['POST /api/v1/invitations/:id/slip', 'signed-in'],
  ['POST /api/v1/accounts/search', 'signed-in'],
  ['POST /api/v1/accounts/invitations', 'signed-in'],
  ['POST /api/v1/accounts/:id/roles', 'signed-in'],
  ['POST /api/v1/accounts/:id/roles/remove', 'signed-in'],
  ['POST /api/v1/accounts/:id/disable', 'signed-in'],
  ['POST /api/v1/accounts/:id/sessions/end', 'signed-in'],
  ['POST /api/v1/accounts/:id/recovery', 'signed-in'],
  ['POST /api/v1/recoveries/:id/witness', 'signed-in'],
  ['POST /api/v1/break-glass', 'signed-in'],
  ['POST /api/v1/delegations', 'signed-in'],
  ['POST /api/v1/delegations/:id/end', 'signed-in'],
  ['GET /api/v1/audit', 'signed-in'],
  ['GET /api/v1/organisation', 'signed-in'],
  ['GET /api/v1/organisation/template.xlsx', 'signed-in'],
  ['GET /api/v1/organisation/sample.xlsx', 'signed-in'],
  ['POST /api/v1/organisation/import/preview', 'signed-in'],
  ['POST /api/v1/organisation/import', 'signed-in'],
  ['GET /api/v1/plans', 'signed-in'],
  ['GET /api/v1/campaigns', 'signed-in'],
  ['POST /api/v1/campaigns/preview', 'signed-in'],
  ['POST /api/v1/campaigns', 'signed-in'],
  ['POST /api/v1/cascades/preview', 'signed-in'],
  ['POST /api/v1/cascades', 'signed-in'],
  ['GET /api/v1/campaigns/:id', 'signed-in'],
  ['GET /api/v1/campaigns/:id/units/:bodyId', 'signed-in'],
  ['GET /api/v1/campaigns/:id/launch', 'signed-in'],
  ['GET /api/v1/campaigns/:id/roster', 'signed-in'],
  ['GET /api/v1/campaigns/:id/events', 'signed-in'],
  ['GET /api/v1/campaigns/:id/messages', 'signed-in'],
  ['GET /api/v1/campaigns/:id/facts/template.xlsx', 'signed-in'],
  ['POST /api/v1/campaigns/:id/facts/import', 'signed-in'],
  ['GET /api/v1/campaigns/:id/results', 'signed-in'],
  ['GET /api/v1/campaigns/:id/results/:subjectId', 'signed-in'],
  ['POST /api/v1/campaigns/:id/results/:subjectId/facts', 'signed-in'],
  ['POST /api/v1/campaigns/:id/apply-rules', 'signed-in'],
  ['POST /api/v1/campaigns/:id/decisions', 'signed-in'],
  ['POST /api/v1/campaigns/:id/decisions/as-proposed', 'signed-in'],
  ['GET /api/v1/campaigns/:id/open-points', 'signed-in'],
  ['POST /api/v1/campaigns/:id/open-points', 'signed-in'],
  ['GET /api/v1/rules', 'signed-in'],
  ['GET /api/v1/rules/:set', 'signed-in'],
  ['POST /api/v1/campaigns/:id/pause', 'signed-in'],
  ['POST /api/v1/campaigns/:id/resume', 'signed-in'],
  ['POST /api/v1/campaigns/:id/cancel', 'signed-in'],
  ['POST /api/v1/campaigns/:id/end', 'signed-in'],
  ['POST /api/v1/campaigns/:id/postpone-destruction', 'signed-in'],
  ['GET /api/v1/retention', 'signed-in'],
  ['POST /api/v1/retention', 'signed-in'],
  ['POST /api/v1/steps/:id/amend', 'signed-in'],
  ['POST /api/v1/steps/:id/close', 'signed-in'],
  ['POST /api/v1/duties/:id/submit', 'signed-in'],
  ['POST /api/v1/duties/:id/return', 'signed-in'],
  ['POST /api/v1/duties/:id/waive', 'signed-in'],
  ['POST /api/v1/duties/:id/unwaive', 'signed-in'],
  ['POST /api/v1/campaigns/:id/units/:bodyId/waive', 'signed-in'],
  ['GET /api/v1/duties/:id/notice', 'signed-in'],
  ['GET /api/v1/campaigns/:id/notice', 'signed-in'],
  ['GET /api/v1/campaigns/:id/amendments', 'signed-in'],
  ['POST /api/v1/campaigns/:id/amendments/preview', 'signed-in'],
  ['POST /api/v1/campaigns/:id/amendments', 'signed-in'],
  ['POST /api/v1/duties/:id/acknowledge', 'signed-in'],
  ['GET /api/v1/attachments/:id', 'signed-in'],
  ['GET /api/v1/letters/:id', 'signed-in'],
  ['GET /api/v1/calendar', 'signed-in'],
  ['GET /api/v1/calendar/proposals', 'signed-in'],
  ['POST /api/v1/calendar', 'signed-in'],
  ['POST /api/v1/campaigns/:id/calendar', 'signed-in'],
  ['GET /api/v1/drafts', 'signed-in'],
  ['GET /api/v1/drafts/:id', 'signed-in'],
  ['POST /api/v1/drafts/:id/approve', 'signed-in'],
  ['POST /api/v1/drafts/:id/reject', 'signed-in'],
  ['POST /api/v1/rehearsals', 'signed-in'],
  ['GET /api/v1/rehearsals/:id', 'signed-in'],
];
/** For machines and for the browser itself. */
const BESIDES = ['GET /api/v1/openapi.json', 'GET /health/live', 'GET /health/ready', 'GET /metrics'];

interface Layer {
  route?: { path: string | RegExp; methods: Record<string, boolean> };
}

const routed = (): string[] => {
  const { stack } = api.app.getHttpAdapter().getInstance().router as unknown as { stack: Layer[] };
  return stack.flatMap(({ route }) =>
    route && typeof route.path === 'string' ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
};

describe('the list of routes (API9)', () => {
  test('names every route of the router, and none that is not there', () => {
    expect(routed().sort()).toEqual([...ROUTES.map(([route]) => route), ...BESIDES].sort());
  });

  test('is that of openapi.json, each with the shape of its answer and of its problems', async () => {
    const { body } = await request(api.server).get('/api/v1/openapi.json');
    const described = Object.entries<Record<string, { responses: Record<string, { content?: object }> }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { responses }]) => ({
          route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
          responses,
        })),
    );
    expect(described.map(({ route }) => route).sort()).toEqual(ROUTES.map(([route]) => route).sort());
    for (const { route, responses } of described) {
      const [success] = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([route, Object.keys(success?.[1].content ?? {})]).toEqual([route, [expect.any(String)]]);
      expect([route, responses['default']]).toEqual([route, expect.objectContaining({ content: expect.anything() })]);
    }
    expect(JSON.stringify(body.paths['/api/v1/steps/{id}/amend'].post.requestBody)).toContain('documentNumber');
    expect(JSON.stringify(body.paths['/api/v1/campaigns'].post.parameters)).toContain('Idempotency-Key');
  });
});

test.each([
  ['PUT', '/api/v1/campaigns', 'GET, POST'],
  ['DELETE', '/api/v1/campaigns/5', 'GET'],
  ['PATCH', '/api/v1/steps/5/amend', 'POST'],
  ['POST', '/health/live', 'GET'],
])('%s %s is 405 and says what can be done', async (method, path, allow) => {
  const answer = await request(api.server)[method.toLowerCase() as 'put'](path).send({});
  expect(answer.body).toMatchObject({ status: 405, code: 'no-such-method' });
  expect(answer.headers['allow']).toBe(allow);
});

const call = (route: string, headers: Record<string, string> = {}) => {
  const [method = '', path = ''] = route.split(' ');
  const to = path.replace(/:\w+/g, ID);
  const agent = request(api.server);
  if (method === 'GET') return agent.get(to).set(headers);
  if (method === 'DELETE') return agent.delete(to).set(headers);
  const form = /submit|import/.test(path);
  const post = agent.post(to).set({ ...headers, 'Idempotency-Key': 'k' });
  return form ? post.field('text', 'a') : post.send({});
};

test('every route answers with the headers that keep a browser safe (ASVS 3.4)', async () => {
  for (const [route] of ROUTES) {
    const { headers } = await call(route);
    expect([route, headers]).toEqual([
      route,
      expect.objectContaining({
        'content-security-policy': expect.stringMatching(/^default-src 'self';.*frame-ancestors 'none'$/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      }),
    ]);
    expect([route, Object.keys(headers).filter((name) => /^(x-powered-by|server|access-control-)/.test(name))]).toEqual([route, []]);
  }
});

describe('what another site makes the browser of somebody signed in send is refused on every route that acts (ASVS 3.5.1, 3.5.2)', () => {
  const acting = ROUTES.map(([route]) => route).filter((route) => !route.startsWith('GET '));

  test.each<[string, Record<string, string>]>([
    ['a form of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['an old browser that says its page alone', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('%s', async (_, headers) => {
    for (const route of acting) {
      const { body } = await call(route, { Cookie: person.cookie, ...headers });
      expect([route, body.status, body.code]).toEqual([route, 403, 'cross-site']);
    }
    expect((await person.get('/me')).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/html'])('JSON sent as %s, as forms can', async (type) => {
    for (const route of acting.filter((one) => one.startsWith('POST '))) {
      const post = request(api.server).post((route.split(' ')[1] ?? '').replace(/:\w+/g, ID));
      const { body } = await post.set({ Cookie: person.cookie, 'Content-Type': type }).send('{"reason":"a"}');
      expect([route, body.status]).toEqual([route, 415]);
    }
  });
});

describe('without a session (ASVS 8.2.1)', () => {
  test.each(ROUTES.filter(([, access]) => access === 'signed-in').map(([route]) => route))('%s answers 401', async (route) => {
    expect((await call(route)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await call(route, { Cookie: '__Host-dondoc=guessed' })).body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('an ended session’s cookie opens nothing any more (ASVS 7.4.1)', async () => {
    await person.delete('/session');
    for (const [route, access] of ROUTES) {
      if (access === 'signed-in') expect([route, (await call(route, { Cookie: person.cookie })).status]).toEqual([route, 401]);
    }
  });
});
