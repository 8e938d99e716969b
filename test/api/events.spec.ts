import { type ClientRequest, type IncomingMessage, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { P79_WORDS } from '../support/board-words';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
let open: ClientRequest[] = [];
beforeEach(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
});
afterEach(async () => {
  for (const request of open) request.destroy();
  open = [];
  await api.close();
});

/** An open board: what its stream has said so far, and a way to wait for more. */
async function openBoard(
  id: string,
): Promise<{ headers: IncomingMessage['headers']; heard: () => string; until: (text: string) => Promise<void> }> {
  const { port } = api.server.address() as AddressInfo;
  let heard = '';
  let look = (): void => undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get({ port, path: `/api/v1/campaigns/${id}/events`, headers: { Cookie: an.cookie } }, resolve);
    request.on('error', reject);
    open.push(request);
  });
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    look();
  });
  const until = (text: string): Promise<void> =>
    new Promise((resolve) => {
      look = () => heard.includes(text) && resolve();
      look();
    });
  await until(': alive');
  return { headers: response.headers, heard: () => heard, until };
}

describe('the board is live (server-sent events)', () => {
  test('`changed` arrives after somebody handed something in, and only for that campaign', async () => {
    const other = (await an.post('/campaigns', { plan: 'p79', year: 2099, ...P79_WORDS })).body.campaignId;
    const [board, elsewhere] = [await openBoard(campaignId), await openBoard(other)];
    expect(board.headers).toMatchObject({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    const duty = dutyOf(await boardOf(an, campaignId), 'CB05', 'reviews');
    await an.form(`/duties/${duty}/submit`).field('text', 'Đã họp');
    await board.until('event: changed');
    expect(board.heard()).not.toContain('Đã họp');
    expect(elsewhere.heard()).not.toContain('changed');
  });

  test('after the database’s connection was lost it is made again, and everybody is told to look', async () => {
    const board = await openBoard(campaignId);
    await api.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN campaign'`,
    );
    await board.until('event: changed');
  });

  test('open streams do not keep the application from stopping', async () => {
    await openBoard(campaignId);
    const api2 = await startApi();
    await api2.close();
    await api.app.close();
    expect(api.server.listening).toBe(false);
  });
});
