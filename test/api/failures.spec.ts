import request from 'supertest';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
beforeEach(async () => {
  api = await startApi();
  an = await firstPerson(api);
});
afterEach(() => api.close());

describe('what nobody foresaw (ASVS 16.5)', () => {
  test('leaves as an id; the driver’s words stay here, and what was typed stays out of the log', async () => {
    const campaignId = await launchWard(api, an);
    await openSteps(api, campaignId);
    const duty = dutyOf(await boardOf(an, campaignId), 'CB05', 'reviews');
    await api.db.query(`ALTER TABLE submission ADD CONSTRAINT never CHECK (version < 0)`);
    const answer = await an.form(`/duties/${duty}/submit`).field('text', 'hoàng yến');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: 'urn:dondoc:problem:unexpected',
      title: 'Có lỗi ngoài dự kiến',
      status: 500,
      code: 'unexpected',
      detail: 'Có lỗi ngoài dự kiến; chưa có gì thay đổi. Hãy thử lại, nếu vẫn lỗi thì báo mã lỗi này.',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const said = api.lines.filter((one) => one.includes('unexpected error'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(answer.body.errorId);
    expect(JSON.parse(said[0] ?? '{}')).toMatchObject({ msg: 'unexpected error', error: { name: 'QueryFailedError', code: '23514' } });
    for (const words of ['hoàng yến', 'violates', 'INSERT INTO']) expect(api.lines.join('')).not.toContain(words);
    expect(await api.db.query('SELECT count(*)::int AS n FROM submission')).toEqual([{ n: 0 }]);
  });

  test('while the database is away every answer is 503 with Retry-After, the page for machines says so, and it comes back', async () => {
    const [{ name }] = await api.db.query('SELECT current_database() AS name');
    await api.db.query(`ALTER DATABASE "${name}" CONNECTION LIMIT 0`);
    await api.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await api.db.query(`SELECT pg_terminate_backend(pg_backend_pid())`).catch(() => undefined);
    const answer = await an.get('/me');
    expect(answer.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect(answer.headers['retry-after']).toBe('5');
    expect((await request(api.server).get('/health/ready')).status).toBe(503);
    expect((await request(api.server).get('/health/live')).body).toEqual({ status: 'live' });
  });
});

describe('for machines', () => {
  test('ready, without asking Temporal', async () => {
    expect((await request(api.server).get('/health/ready')).body).toEqual({ status: 'ready' });
  });

  test('figures for whoever asks from this machine, and for no proxy', async () => {
    const figures = await request(api.server).get('/metrics');
    expect(figures.text).toMatch(/^dondoc_outbox_undelivered 0$/m);
    expect(figures.text).toMatch(/^dondoc_oldest_unsent_message_seconds 0$/m);
    await launchWard(api, an);
    const after = (await request(api.server).get('/metrics')).text;
    expect(after).toMatch(/^dondoc_outbox_undelivered 1$/m);
    await api.db.query(`UPDATE outbox SET at = now() - interval '90 seconds'`);
    expect((await request(api.server).get('/metrics')).text).toMatch(/^dondoc_outbox_oldest_seconds 9\d\./m);
    expect(after).not.toContain('Nguyễn');
    expect((await request(api.server).get('/metrics').set('X-Forwarded-For', '10.0.0.1')).status).toBe(404);
  });
});
