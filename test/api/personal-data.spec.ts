import type { DataRequests, OwnData } from '@libs/contracts/personal-data';
import { dayOf } from '@libs/domain/calendar/instant';
import { AuditChain } from '@libs/persistence/audit/audit-chain.queries';
import { accountIn, enrol } from './support/accounts';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { boardOf, dutyOf, launchWard, openSteps } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
/** The secretary of CB05, a member of the same branch beside, and one who has left, each with marked data. */
let me: Person;
const ids = { me: '', neighbour: '', gone: '' };

const MINE = ['Họa Mi Thử', 'hoa.mi@vidu.example', '+84911111111', '17/05/1971', '19/05/1990', 'Chi bộ họp trong mưa'];
const THEIRS = ['Chim Sẻ Thử', 'chim.se@vidu.example', '+84922222222', 'Bồ Câu Thử', 'bo.cau@vidu.example', 'Chi bộ sáu họp'];

async function mark(code: string, name: string, email: string, phone: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `WITH changed AS (UPDATE person SET full_name = $2, email = $3, phone = $4, born = '1971-05-17', admitted = '1990-05-19' WHERE code = $1 RETURNING id)
     SELECT id FROM changed`,
    [code, name, email, phone],
  );
  return row?.id ?? '';
}
async function codes(unit: string): Promise<string[]> {
  const rows = await api.db.query<{ code: string }[]>(
    `SELECT p.code FROM person p JOIN membership m ON m.person_id = p.id AND m.until IS NULL JOIN organisation o ON o.id = m.organisation_id
      WHERE o.code = $1 AND NOT EXISTS (SELECT FROM post t WHERE t.person_id = p.id) AND NOT EXISTS (SELECT FROM oversight s WHERE s.person_id = p.id)
      ORDER BY p.code LIMIT 3`,
    [unit],
  );
  return rows.map(({ code }) => code);
}

beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  await enrol(an);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  const [mine = '', theirs = '', gone = ''] = await codes('CB05');
  ids.me = await mark(mine, 'Họa Mi Thử', 'hoa.mi@vidu.example', '+84911111111');
  ids.neighbour = await mark(theirs, 'Chim Sẻ Thử', 'chim.se@vidu.example', '+84922222222');
  ids.gone = await mark(gone, 'Bồ Câu Thử', 'bo.cau@vidu.example', '+84933333333');
  await api.db.query(
    `INSERT INTO post (tenant_id, person_id, organisation_id, title, rank)
     SELECT tenant_id, $1, id, 'Phó Bí thư', 'deputy' FROM organisation WHERE code = 'CB05'`,
    [ids.me],
  );
  me = await accountIn(api, an, null, mine);
  const board = await boardOf(an, campaignId);
  await me.form(`/duties/${dutyOf(board, 'CB05', 'reviews')}/submit`).field('text', 'Chi bộ họp trong mưa').attach('files', Buffer.from('%PDF-1.7'), 'mưa.pdf'); // prettier-ignore
  await an.form(`/duties/${dutyOf(board, 'CB06', 'reviews')}/submit`).field('text', 'Chi bộ sáu họp');
  await api.db.query(
    `INSERT INTO message (tenant_id, world_id, person_id, channel, plan_day, occasion, subject, body, state, composed_at)
     SELECT c.tenant_id, c.world_id, p.id, 'email', '2026-11-20', 'digest', 'Việc cần làm', 'Kính gửi đồng chí ' || p.full_name, 'sent', now()
       FROM campaign c, person p WHERE c.id = $1 AND p.id = ANY($2::uuid[])`,
    [campaignId, [ids.me, ids.neighbour, ids.gone]],
  );
}, 60_000);
afterAll(() => api.close());

const file = async (by: Person, path: string): Promise<{ status: number; code?: string; text: string; type: string }> => {
  const answer = await by.post(path, {}).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
  }); // prettier-ignore
  const text = String(answer.body);
  return { status: answer.status, text, type: String(answer.headers['content-type']), ...(answer.status === 200 ? {} : JSON.parse(text)) };
};
const acts = async (act: string): Promise<unknown[]> =>
  (await api.db.query<{ details: unknown }[]>(`SELECT details FROM audit_entry WHERE act = $1 ORDER BY id`, [act])).map(
    ({ details }) => details,
  );
const record = (personId: string, kind: string, receivedOn: string, by = an) =>
  by.post('/data-requests', { personId, kind, wish: 'Theo thư ngày ấy', receivedOn });

describe('one’s own data (D6)', () => {
  test('a page with everything of oneself and nothing of others, on record', async () => {
    const { status, text, type } = await file(me, '/me/data/file');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const mine of MINE) expect([mine, text.includes(mine)]).toEqual([mine, true]);
    for (const theirs of [...THEIRS, 'Nguyễn Thị An', 'ballots', 'phiếu tín nhiệm'])
      expect([theirs, text.includes(theirs)]).toEqual([theirs, false]);
    expect(text).toContain('<td>Phó Bí thư</td><td>Chi bộ tổ dân phố 5</td>');
    expect(text).toContain('<td>mưa.pdf</td>');
    expect(text).toContain('Kính gửi đồng chí Họa Mi Thử');
    expect(text).toMatch(/Nộp “[^”]+”, lần 1, 1 tệp\./);
    expect(text).not.toMatch(/argon2|__Host|[A-Za-z0-9_-]{43}/);
    expect(await acts('export-own-data')).toEqual([{}]);
  });

  test('asks for the password where it was given too long ago', async () => {
    await api.db.query(`UPDATE session SET confirmed_at = now() - interval '1 hour'`);
    expect(await file(me, '/me/data/file')).toMatchObject({ status: 403, code: 'confirm-password' });
    await api.db.query(`UPDATE session SET confirmed_at = now()`);
  });

  test('what one wrote for a unit is not shown once one may not read that unit any more', async () => {
    await api.db.query(`UPDATE post SET until = '2026-01-01' WHERE person_id = $1`, [ids.me]);
    const { text } = await file(me, '/me/data/file');
    expect(text).not.toContain('Chi bộ họp trong mưa');
    expect(text).toContain('không hiện: nay đồng chí không còn xem hồ sơ của đơn vị này');
    await api.db.query(`UPDATE post SET until = NULL WHERE person_id = $1`, [ids.me]);
  });

  test('the first account, which is nobody’s person, gets what its account has, and can ask nothing', async () => {
    const { status, text } = await file(an, '/me/data/file');
    expect([status, text.includes('Nguyễn Thị An'), text.includes('Họa Mi Thử')]).toEqual([200, true, false]);
    expect((await an.post('/me/data-requests', { kind: 'access', wish: 'a' })).body).toMatchObject({ status: 409, code: 'no-person' });
  });

  test('asking: received today, the same twice is one, and one sees one’s own alone', async () => {
    await record(ids.neighbour, 'correct', '2026-03-13');
    for (let again = 0; again < 2; again += 1)
      expect((await me.post('/me/data-requests', { kind: 'correct', wish: 'Ngày sinh là 17/06' })).status).toBe(200);
    const { requests }: OwnData = (await me.get('/me/data')).body;
    expect(requests).toEqual([
      expect.objectContaining({ kindText: 'Sửa cho đúng', wish: 'Ngày sinh là 17/06', late: false, answered: null }),
    ]);
  });
});

describe('the register (D6)', () => {
  test.each([
    ['a Friday, over the weekend', '2026-03-13', '2026-03-17'],
    ['the Friday before Tết Bính Ngọ', '2026-02-13', '2026-02-24'],
    ['a Monday', '2026-03-09', '2026-03-11'],
  ])('received on %s: answered within two working days by the calendar in force', async (_, received, due) => {
    const { body } = await record(ids.neighbour, 'access', received);
    const { requests }: DataRequests = (await an.get('/data-requests')).body;
    expect(requests.find(({ id }) => id === body.requestId)).toMatchObject({
      due: { day: due },
      late: true,
      name: 'Chim Sẻ Thử',
      forFile: true,
    });
  });

  test('a day the committee has off counts as such', async () => {
    await an.post('/calendar', { date: '2026-03-26', kind: 'off', reason: 'Nghỉ bù' });
    await record(ids.neighbour, 'object', '2026-03-25');
    const { requests }: DataRequests = (await an.get('/data-requests')).body;
    expect(requests.find(({ kind }) => kind === 'object')?.due.day).toBe('2026-03-30');
  });

  test('nothing is received tomorrow; nobody unknown asks', async () => {
    expect((await record(ids.neighbour, 'access', dayOf(Date.now() + 2 * 86_400_000))).body).toMatchObject({
      status: 422,
      code: 'received-later',
      path: 'receivedOn',
    });
    expect((await record(campaignId, 'access', '2026-03-13')).body).toMatchObject({ status: 404 });
  });

  test('who keeps it: the board and the administrator, nobody their own; erasing is the board’s', async () => {
    const administrator = await accountIn(api, an, 'administrator');
    const requestId = (await record(ids.neighbour, 'erase', '2026-03-13')).body.requestId;
    expect((await administrator.get('/data-requests')).status).toBe(200);
    expect((await administrator.post(`/data-requests/${requestId}/erase`, {})).status).toBe(404);
    expect((await me.get('/data-requests')).body).toMatchObject({ status: 403 });
    const answer = { outcome: 'refused', answer: 'Đồng chí còn sinh hoạt ở chi bộ.' };
    expect((await administrator.post(`/data-requests/${requestId}/answer`, answer)).status).toBe(200);
    expect((await an.post(`/data-requests/${requestId}/answer`, answer)).body).toMatchObject({ status: 409, code: 'answered-already' });
    await api.db.query(
      `INSERT INTO role_assignment (tenant_id, account_id, role) SELECT tenant_id, id, 'board' FROM account WHERE person_id = $1`,
      [ids.me],
    );
    const own = (await record(ids.me, 'erase', '2026-03-13')).body.requestId;
    expect((await me.post(`/data-requests/${own}/answer`, answer)).body).toMatchObject({
      status: 403,
      code: expect.stringMatching(/own-case|set-up/),
    });
    await api.db.query(`DELETE FROM role_assignment WHERE role = 'board' AND account_id = (SELECT id FROM account WHERE person_id = $1)`, [
      ids.me,
    ]);
  });

  test('who has no account gets the file from who keeps the register, on record; who has one, only there', async () => {
    const theirs = (await record(ids.neighbour, 'access', '2026-03-13')).body.requestId;
    const { status, text } = await file(an, `/data-requests/${theirs}/file`);
    expect(status).toBe(200);
    for (const one of ['Chim Sẻ Thử', 'chim.se@vidu.example', '+84922222222']) expect(text).toContain(one);
    for (const one of MINE.filter((mine) => !/1971|1990|\/05\//.test(mine))) expect([one, text.includes(one)]).toEqual([one, false]);
    expect(await acts('export-person')).toEqual([{ personId: ids.neighbour, request: theirs }]);
    const mine = (await record(ids.me, 'access', '2026-03-13')).body.requestId;
    expect(await file(an, `/data-requests/${mine}/file`)).toMatchObject({ status: 409, code: 'has-account' });
  });

  test('people are found by name, those who left too', async () => {
    const { body } = await an.post('/data-requests/people', { search: 'bồ câu' });
    expect(body).toEqual({ items: [{ personId: ids.gone, name: 'Bồ Câu Thử', unit: 'Chi bộ tổ dân phố 5', hasLeft: false }], more: false });
  });
});

describe('erasing (D6)', () => {
  const erase = async (requestId: string) => (await an.post(`/data-requests/${requestId}/erase`, {})).body;
  const gone = async (): Promise<unknown[]> =>
    api.db.query(
      `SELECT p.full_name, p.code, p.born, p.email, p.phone, p.admitted, a.login, a.name, a.password_hash, a.disabled_at IS NOT NULL AS shut,
              (SELECT count(*)::int FROM session s WHERE s.account_id = a.id) AS sessions,
              (SELECT count(*)::int FROM second_factor f WHERE f.account_id = a.id) AS factors, m.subject, m.body
         FROM person p JOIN account a ON a.person_id = p.id JOIN message m ON m.person_id = p.id WHERE p.id = $1`,
      [ids.gone],
    );

  test('only who has left and is in no running campaign; then what need not be kept goes, and the answer says what stays', async () => {
    const code = (await api.db.query<{ code: string }[]>(`SELECT code FROM person WHERE id = $1`, [ids.gone]))[0]?.code ?? '';
    const theirs = await accountIn(api, an, null, code);
    await theirs.post('/me/sessions/end', { sessionId: null });
    await theirs.post('/me/data-requests', { kind: 'erase', wish: 'Tôi đã chuyển đi' });
    const { requests }: DataRequests = (await an.get('/data-requests')).body;
    const requestId = requests.find(({ wish }) => wish === 'Tôi đã chuyển đi')?.id ?? '';
    expect(await erase(requestId)).toMatchObject({ status: 409, code: 'still-here' });
    await api.db.query(`UPDATE person SET ended = '2026-11-01' WHERE id = $1`, [ids.gone]);
    await api.db.query(`UPDATE membership SET until = '2026-11-01' WHERE person_id = $1`, [ids.gone]);
    expect(await erase(requestId)).toMatchObject({ status: 409, code: 'in-running-campaign' });
    await an.post(`/campaigns/${campaignId}/end`, { reason: 'Xong' });

    const answered = await erase(requestId);
    expect(answered.answer).toMatch(/^Đã xóa: họ tên, mã, ngày sinh, .* Còn giữ: \d+ dòng nhật ký công việc/);
    const account = (await api.db.query<{ id: string }[]>(`SELECT id FROM account WHERE person_id = $1`, [ids.gone]))[0]?.id;
    const after = [
      {
        ...{ full_name: 'Đã xóa theo yêu cầu', code: `xoa-${ids.gone}`, born: null, email: null, phone: null, admitted: null },
        ...{ login: `xoa-${account}`, name: 'Đã xóa theo yêu cầu', password_hash: '', shut: true, sessions: 0, factors: 0 },
        ...{ subject: 'Đã xóa theo yêu cầu', body: '' },
      },
    ];
    expect(await gone()).toEqual(after);
    expect((await theirs.get('/me')).status).toBe(401);
    expect(await erase(requestId)).toMatchObject({ status: 409, code: 'answered-already' });

    const again = (await record(ids.gone, 'erase', '2026-03-13')).body.requestId;
    expect((await erase(again)).answer).toBeDefined();
    expect(await gone()).toEqual(after);
  });

  test('nowhere else in the database the name, address or number is left; the neighbour’s are; the record of acts holds', async () => {
    const tables = await api.db.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const all = (
      await Promise.all(tables.map(({ name }) => api.db.query<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)))
    ).flat().map(({ row }) => row).join('\n'); // prettier-ignore
    for (const one of ['Bồ Câu Thử', 'bo.cau@vidu.example', '+84933333333']) expect([one, all.includes(one)]).toEqual([one, false]);
    // Nor do the words of papers, which came by the API: no answer that is kept, no outbox, no record of acts, no log has them.
    for (const words of ['họp trong mưa', 'sáu họp', 'mưa.pdf']) expect([words, all.includes(words), api.lines.join('').includes(words)]).toEqual([words, false, false]); // prettier-ignore
    expect(all).toContain('Chim Sẻ Thử');
    const chain = new AuditChain(api.db);
    await chain.seal(10_000, true);
    expect(await chain.verify()).toMatchObject({ flaws: [], unsealed: 0 });
  });

  test('a decision about somebody keeps the name, and the answer says so', async () => {
    await api.db.query(`UPDATE person SET ended = '2026-11-01' WHERE id = $1`, [ids.neighbour]);
    await api.db.query(
      `INSERT INTO decision (campaign_id, subject_id, revision, level, grounds, body, at) VALUES ($1, $2, 1, 'good', 'a', 'standing-committee', now())`,
      [campaignId, ids.neighbour],
    );
    const requestId = (await record(ids.neighbour, 'erase', '2026-03-13')).body.requestId;
    expect((await erase(requestId)).answer).toContain('Còn giữ: họ tên và mã, vì có 1 quyết định xếp loại là hồ sơ phải lưu');
    const [row] = await api.db.query(`SELECT full_name, born, email, phone FROM person WHERE id = $1`, [ids.neighbour]);
    expect(row).toEqual({ full_name: 'Chim Sẻ Thử', born: null, email: null, phone: null });
  });
});
