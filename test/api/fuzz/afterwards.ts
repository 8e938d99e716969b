import type { Response } from 'supertest';
import { type Sent, send } from '@test/api/support/sent';
import { type Api, Person, cookieOf } from '@test/api/support/start-api';
import type { Ground, Ready } from '@test/api/support/requests/valid';

/** What was asked for and what came, to look at afterwards. */
export interface Happened {
  readonly api: Api;
  readonly ground: Ground;
  readonly ready: Ready;
  readonly answer: Response;
}

type Look = (happened: Happened) => Promise<unknown>;

async function get(by: Person, route: string, sent: Sent = {}): Promise<Response> {
  const answer = await send(by, route, sent);
  if (answer.status !== 200 && answer.status !== 201)
    throw new Error(`${route} afterwards: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
const holds = (answer: Response, id: unknown): void => {
  if (typeof id !== 'string' || !JSON.stringify(answer.body).includes(id)) throw new Error(`not to be read afterwards: ${String(id)}`);
};
const bodyOf = ({ ready }: Happened): Record<string, unknown> => ready.sent.body as Record<string, unknown>;
const withCookie: Look = ({ api, answer }) => get(new Person(api, cookieOf(answer.headers)), 'GET /me');

/** After a success: what was made can be read, what was ended is gone. */
export const AFTERWARDS: Readonly<Record<string, Look>> = {
  'POST /campaigns': ({ ready, answer }) => get(ready.by, 'GET /campaigns/:id', { path: { id: answer.body.campaignId } }),
  'POST /rehearsals': ({ ready, answer }) => get(ready.by, 'GET /rehearsals/:id', { path: { id: answer.body.rehearsalId } }),
  'POST /cascades': ({ ready, answer }) => get(ready.by, 'GET /campaigns/:id', { path: { id: answer.body.campaigns.at(-1).campaignId } }),
  'POST /accounts/invitations': ({ ready, answer }) =>
    get(ready.by, 'POST /invitations/:id/slip', { path: { id: answer.body.invitationId } }),
  'POST /accounts/:id/recovery': ({ ground, answer }) =>
    get(ground.people.leader, 'POST /recoveries/:id/witness', { path: { id: answer.body.recoveryId } }),
  'POST /delegations': async ({ ready, answer }) => holds(await get(ready.by, 'GET /me/account'), answer.body.delegationId),
  'POST /calendar': async (happened) => {
    const date = String(bodyOf(happened)['date']);
    holds(await get(happened.ready.by, 'GET /calendar', { query: [['year', date.slice(0, 4)]] }), date);
  },
  'POST /duties/:id/submit': async ({ ready, ground, answer }) => {
    const { body } = await get(ready.by, 'GET /campaigns/:id/units/:bodyId', {
      path: { id: ground.at.spare.campaign, bodyId: ground.at.body },
    });
    const [duty] = body.duties.filter(({ id }: { id: string }) => id === ready.sent.path?.['id']);
    if (duty?.submissions[0]?.version !== answer.body.version) throw new Error('a version handed in is not to be read afterwards');
  },
  'POST /session': withCookie,
  'POST /invitations/accept': withCookie,
  'DELETE /session': async ({ ready }) => {
    const { status } = await send(ready.by, 'GET /me', {});
    if (status !== 401) throw new Error(`signed out, and yet ${status}`);
  },
  'POST /delegations/:id/end': async ({ ready }) => {
    const { status } = await send(ready.by, 'POST /delegations/:id/end', ready.sent);
    if (status !== 404) throw new Error(`ended twice: ${status}`);
  },
};
