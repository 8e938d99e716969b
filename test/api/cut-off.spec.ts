import type { Response } from 'supertest';
import { fingerprint } from '../acts/fingerprint';
import { untilWaiting } from '../acts/gate';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
let campaign: string;
let duty: string;
let step: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaign = await launchWard(api, an);
  await openSteps(api, campaign);
  const board = await boardOf(an, campaign);
  [duty, step] = [dutyOf(board, 'CB05', 'reviews'), board.steps[0]?.id ?? ''];
});
afterAll(() => api.close());

const everything = () => fingerprint(api.db, { session: ['seen_at'] });

/** Lets an act begin, stops it at a row that somebody else holds, and takes its connection away. */
async function cutOff(act: () => PromiseLike<Response>): Promise<Response> {
  const holder = api.db.createQueryRunner();
  try {
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM campaign WHERE id = $1 FOR UPDATE`, [campaign]);
    const answer = Promise.resolve(act());
    const early = answer.then(({ status, body }) => Promise.reject(new Error(`${status} ${JSON.stringify(body)}`)));
    await Promise.race([untilWaiting(api.db), early]);
    early.catch(() => undefined);
    await api.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return await answer;
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
}

/** Acts that have written something before they come to the campaign: at least that they were asked for. */
const ACTS: [string, (key: string) => PromiseLike<Response>][] = [
  ['handing in a file', (key) => an.form(`/duties/${duty}/submit`, key).attach('files', Buffer.from('%PDF-1.7 hoàng yến'), 'a.pdf')],
  ['returning it', (key) => an.post(`/duties/${duty}/return`, { reason: 'hoàng yến' }, key)],
  ['closing a step', (key) => an.post(`/steps/${step}/close`, { reason: 'hoàng yến' }, key)],
  ['pausing', (key) => an.post(`/campaigns/${campaign}/pause`, { reason: 'hoàng yến' }, key)],
];

test.each(ACTS)(
  '%s, the database gone in the middle: nothing half done, said in general words; the same again works (ASVS 16.5.3)',
  async (name, act) => {
    const key = name.replaceAll(' ', '-');
    const before = await everything();
    const answer = await cutOff(() => act(key));
    expect(answer.body).toEqual({
      type: 'urn:dondoc:problem:unavailable',
      title: 'Tạm thời chưa phục vụ được',
      status: 503,
      code: 'unavailable',
      detail: 'Tạm thời chưa phục vụ được, chưa có gì thay đổi; hãy thử lại sau ít phút.',
    });
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(await everything()).toEqual(before);
    expect((await act(key)).status).toBe(200);
    expect(await everything()).not.toEqual(before);
    expect(api.lines.join('')).not.toMatch(/hoàng yến|terminating connection/);
  },
);
