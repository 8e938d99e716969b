import { randomUUID } from 'node:crypto';
import { P79_WORDS } from '../support/board-words';
import { inBrowsers } from './support/accounts';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, dutyOf, importWard, launchWard, openSteps, tableCounts } from './support/ward';

let api: Api;
let an: Person;
beforeAll(async () => {
  api = await startApi();
  await firstPerson(api);
});
afterAll(() => api.close());
/** Each test has a committee of its own. */
beforeEach(async () => {
  an = await anotherCommittee(api);
});

describe('one act once per key (ASVS 2.3.3, reliability 3)', () => {
  test('50 identical launches at once: one campaign, fifty times the same answer', async () => {
    await importWard(an);
    const [browsers, before] = [await inBrowsers(api, an, 50), await tableCounts(api)];
    const key = randomUUID();
    const answers = await Promise.all(browsers.map((one) => one.post('/campaigns', { plan: 'p79', year: YEAR, ...P79_WORDS }, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await more(before, 'campaign', 'outbox', 'audit_entry')).toEqual([1, 1, 1]);
  });

  test('50 identical submissions at once: one version, one entry in the record', async () => {
    const board = await boardAfterLaunch();
    const [browsers, before] = [await inBrowsers(api, an, 50), await tableCounts(api)];
    const key = randomUUID();
    const path = `/duties/${dutyOf(board, 'CB05', 'reviews')}/submit`;
    const file = Buffer.from('%PDF-1.7');
    const answers = await Promise.all(browsers.map((one) => one.form(path, key).field('text', 'Đã họp').attach('files', file, 'a.pdf')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ version: 1 });
    expect(await more(before, 'submission', 'attachment', 'audit_entry', 'outbox')).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['another text', (send: Send) => send('Khác', Buffer.from('%PDF-1.7'), 'a.pdf')],
    ['another file', (send: Send) => send('Đã họp', Buffer.from('%PDF-1.8'), 'a.pdf')],
    ['another name of the file', (send: Send) => send('Đã họp', Buffer.from('%PDF-1.7'), 'b.pdf')],
  ])('the same key with %s is refused', async (_, other) => {
    const board = await boardAfterLaunch();
    const key = randomUUID();
    const path = `/duties/${dutyOf(board, 'CB05', 'reviews')}/submit`;
    const send: Send = (text, file, name) => an.form(path, key).field('text', text).attach('files', file, name);
    expect((await send('Đã họp', Buffer.from('%PDF-1.7'), 'a.pdf')).status).toBe(200);
    expect((await other(send)).body).toMatchObject({ status: 409, code: 'key-used-for-other', path: 'Idempotency-Key' });
  });

  test('the same key for another act is refused', async () => {
    const campaignId = await launchWard(api, an);
    const key = randomUUID();
    expect((await an.post(`/campaigns/${campaignId}/pause`, { reason: 'Bão' }, key)).status).toBe(200);
    expect((await an.post(`/campaigns/${campaignId}/cancel`, { reason: 'Bão' }, key)).body).toMatchObject({ code: 'key-used-for-other' });
  });

  test('refusals and bad input are not kept: mended, the same key works', async () => {
    const campaignId = await launchWard(api, an);
    const key = randomUUID();
    expect((await an.post(`/campaigns/${campaignId}/pause`, {}, key)).status).toBe(400);
    const step = (await boardOf(an, campaignId)).steps[2]?.id;
    expect((await an.post(`/steps/${step}/amend`, amendment('2020-01-01'), key)).body).toMatchObject({
      status: 422,
      code: 'deadline-in-the-past',
    });
    expect((await an.post(`/steps/${step}/amend`, amendment(`${YEAR}-12-20`), key)).status).toBe(200);
  });

  test('without a key, or with one that is none, nothing happens', async () => {
    const campaignId = await launchWard(api, an);
    const before = await tableCounts(api);
    const answer = await an.form(`/campaigns/${campaignId}/pause`, '').send({ reason: 'Bão' });
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-input', path: 'Idempotency-Key' });
    expect((await an.post(`/campaigns/${campaignId}/pause`, { reason: 'Bão' }, 'x'.repeat(256))).status).toBe(400);
    expect(await tableCounts(api)).toEqual(before);
  });
});

/** How many rows these tables have gained. */
async function more(before: Record<string, number>, ...tables: string[]): Promise<number[]> {
  const now = await tableCounts(api);
  return tables.map((table) => (now[table] ?? 0) - (before[table] ?? 0));
}

type Send = (text: string, file: Buffer, name: string) => ReturnType<Person['form']>;

const amendment = (due: string): object => ({ due, documentNumber: '1-CV/ĐU', documentDate: '2026-11-20', reason: 'Mưa lũ' });

async function boardAfterLaunch() {
  const campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  return boardOf(an, campaignId);
}
