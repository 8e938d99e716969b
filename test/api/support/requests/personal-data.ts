import { type ValidRequests, by, idOf } from './valid';

/** What is held of people, and what they ask about it. */
export const PERSONAL_DATA: ValidRequests = {
  'GET /me/data': by('board', () => ({})),
  'POST /me/data/file': async ({ anew }) => ({ by: (await anew.account()).signedIn, sent: { body: {} } }),
  'POST /me/data-requests': async ({ anew }, { text }) => ({
    by: (await anew.account()).signedIn,
    sent: { body: { kind: 'access', wish: text } },
  }),
  'GET /data-requests': by('board', () => ({})),
  'POST /data-requests/people': by('board', (_, { text }) => ({ body: { search: text } })),
  'POST /data-requests': by('board', async ({ anew }, { text }) => ({
    body: { personId: await anew.person(), kind: 'correct', wish: text, receivedOn: '2026-03-13' },
  })),
  'POST /data-requests/:id/answer': by('board', async ({ anew }, { text }) => ({
    ...idOf(await anew.dataRequest('access')),
    body: { outcome: 'done', answer: text },
  })),
  'POST /data-requests/:id/erase': by('board', async ({ anew }) => ({ ...idOf(await anew.dataRequest('erase')), body: {} })),
  'POST /data-requests/:id/file': by('board', async ({ anew }) => ({ ...idOf(await anew.dataRequest('access')), body: {} })),
};
