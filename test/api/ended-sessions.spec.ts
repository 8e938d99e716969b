import { accountIn } from './support/accounts';
import { routesOf } from './support/routes';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';

const ID = '00000000-0000-4000-8000-000000000000';
const OPEN = ['GET /setup', 'POST /setup', 'POST /session', 'POST /invitations/look', 'POST /invitations/accept'];

let api: Api;
let board: Person;
beforeAll(async () => {
  api = await startApi();
  // Somebody with a second factor, so that sensitive acts are let through.
  board = await accountIn(api, await firstPerson(api), 'board');
});
afterAll(() => api.close());

/** Asks every route that wants a session; what it answers by status. */
async function everywhere(person: Person): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  for (const route of routesOf(api).filter((one) => !OPEN.includes(one))) {
    const [method = '', path = ''] = route.split(' ');
    const to = path.replace(/:\w+/g, ID);
    const ask = { GET: () => person.get(to), DELETE: () => person.delete(to), POST: () => postOf(person, to) }[method];
    if (ask === undefined) throw new Error(`no way to ask ${route}`);
    answers.set(route, (await ask()).status);
  }
  return answers;
}

const postOf = (person: Person, to: string) => (/submit|import/.test(to) ? person.form(to).field('text', 'a') : person.post(to, {}));

test.each<[string, (id: string, person: Person) => PromiseLike<{ status: number }>]>([
  ['signing out', (_, person) => person.delete('/session')],
  ['disabling the account', (id) => board.post(`/accounts/${id}/disable`, { reason: 'a' })],
  ['somebody ending all their sessions', (id) => board.post(`/accounts/${id}/sessions/end`, { reason: 'a' })],
  ['removing a role', (id) => board.post(`/accounts/${id}/roles/remove`, { role: 'leader', reason: 'a' })],
])('after %s the old cookie opens no route (ASVS 7.4.1, 7.4.2, 7.4.5)', async (_, end) => {
  const person = await accountIn(api, board, 'leader');
  const { login } = (await person.get('/me')).body;
  const [{ id }] = await api.db.query(`SELECT id FROM account WHERE login = $1`, [login]);
  expect((await end(id, person)).status).toBe(200);
  const answers = await everywhere(person);
  expect(answers.size).toBeGreaterThan(60);
  expect([...answers].filter(([, status]) => status !== 401)).toEqual([]);
});
