import { THEIR_PASSWORD } from '@test/api/support/accounts';
import { PASSWORD } from '@test/api/support/start-api';
import { YEAR } from '@test/api/support/ward';
import { type ValidRequests, by, idOf } from './valid';

/** Accounts, roles, sessions, one's own account. */
export const ACCESS: ValidRequests = {
  'GET /setup': by('nobody', () => ({})),
  'POST /session': by('nobody', async ({ anew }) => {
    await anew.forgetTries();
    return { body: { login: (await anew.account()).login, password: PASSWORD } };
  }),
  'DELETE /session': async ({ anew }) => ({ by: (await anew.account()).signedIn, sent: {} }),
  'GET /me': by('board', () => ({})),
  'GET /me/account': by('board', () => ({})),
  'POST /me/confirm': async ({ anew }) => ({ by: (await anew.account()).signedIn, sent: { body: { password: PASSWORD } } }),
  'POST /me/password': async ({ anew }, { text }) => ({
    by: (await anew.account()).signedIn,
    sent: { body: { password: `${THEIR_PASSWORD} ${text}` } },
  }),
  'POST /me/second-factor': async ({ anew }) => ({ by: (await anew.account()).signedIn, sent: { body: {} } }),
  'POST /me/second-factor/confirm': async ({ anew }) => {
    const fresh = await anew.account();
    return { by: fresh.signedIn, sent: { body: { code: await anew.firstCode(fresh) } } };
  },
  'POST /me/sessions/end': async ({ anew }, { number }) => {
    const { id, signedIn } = await anew.account();
    const { session } = await anew.session(id);
    return { by: signedIn, sent: { body: { sessionId: number % 2 === 0 ? null : session } } };
  },

  'POST /accounts/search': by('board', (_, { text }) => ({ body: { search: text } })),
  'POST /accounts/invitations': by('board', async ({ anew }) => ({ body: { personId: await anew.person() } })),
  'POST /invitations/:id/slip': by('board', async ({ anew }) => ({ ...idOf((await anew.invitation()).id), body: {} })),
  'POST /invitations/look': by('nobody', async ({ anew }) => ({ body: { token: (await anew.invitation()).token } })),
  'POST /invitations/accept': by('nobody', async ({ anew }) => ({
    body: { token: (await anew.invitation()).token, login: `nhan-${anew.next()}`, password: THEIR_PASSWORD },
  })),
  'POST /accounts/:id/roles': by('board', async ({ anew }, { text }) => ({
    ...idOf((await anew.account()).id),
    body: { role: 'inspector', reason: text },
  })),
  'POST /accounts/:id/roles/remove': by('board', async ({ anew }, { text }) => ({
    ...idOf((await anew.account('inspector')).id),
    body: { role: 'inspector', reason: text },
  })),
  'POST /accounts/:id/recovery': by('board', async ({ anew }, { text }) => ({
    ...idOf((await anew.account()).id),
    body: { reason: text },
  })),
  'POST /recoveries/:id/witness': by('board', async ({ anew }) => ({ ...idOf(await anew.recovery()), body: {} })),
  'POST /accounts/:id/disable': by('board', async ({ anew }, { text }) => ({
    ...idOf((await anew.account()).id),
    body: { reason: text },
  })),
  'POST /accounts/:id/sessions/end': by('board', async ({ anew }, { text }) => ({
    ...idOf((await anew.account()).id),
    body: { reason: text },
  })),
  'POST /delegations': by('leader', async ({ anew }, { text }) => ({
    body: { login: (await anew.account()).login, role: 'leader', since: `${YEAR}-01-01`, until: `${YEAR}-01-02`, reason: text },
  })),
  'POST /delegations/:id/end': by('leader', async ({ anew }) => ({ ...idOf(await anew.delegation()), body: {} })),
  'POST /break-glass': by('administrator', (_, { text }) => ({ body: { reason: text } })),
  'GET /audit': by('board', (_, { number }) => ({ query: [['limit', String(1 + (number % 500))]] })),
};
