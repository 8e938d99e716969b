import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import type { ImportPreview } from '@libs/contracts/organisation';
import { sampleWithoutCB08 } from '../support/sample-without-cb08';
import { type Api, type Person, anotherCommittee, firstPerson, startApi } from './support/start-api';
import { YEAR, importWard, launchWard, tableCounts, template, workbook } from './support/ward';

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

const ward = sampleWard();
const preview = async (file: Buffer): Promise<ImportPreview> =>
  (await an.form('/organisation/import/preview').attach('file', file, 'phường.xlsx')).body;
const basisOf = (shown: ImportPreview): string => (shown.ok ? shown.basis : '');

describe('importing an organisation over HTTP (issue 3, item 4)', () => {
  test('template and sample are workbooks to keep; the sample can be imported as it is', async () => {
    const empty = await an.get('/organisation/template.xlsx').buffer().responseType('blob');
    expect(empty.headers['content-disposition']).toBe(
      `attachment; filename="Mau nhap to chuc.xlsx"; filename*=UTF-8''M%E1%BA%ABu%20nh%E1%BA%ADp%20t%E1%BB%95%20ch%E1%BB%A9c.xlsx`,
    );
    const sample = await an.get('/organisation/sample.xlsx').buffer().responseType('blob');
    expect(await preview(sample.body)).toMatchObject({ ok: true, noChange: false });
    const unfilled = await preview(empty.body);
    expect(unfilled.ok ? [] : unfilled.mistakes).toEqual([
      { path: 'Trang Tổ chức', message: expect.stringMatching(/^Tệp chưa điền gì: /) },
    ]);
    expect(empty.body.subarray(0, 2).toString()).toBe('PK');
  });

  test('the preview changes nothing; the import is all there; the same file again changes nothing', async () => {
    const before = await tableCounts(api);
    const file = await workbook();
    const shown = await preview(file);
    expect(shown.ok && shown.changes.map(({ title, added }) => [title, added.length])).toEqual([
      ['Tổ chức', ward.organisations.length],
      ['Tập thể', ward.collectives.length],
      ['Người', 296],
      ['Chức vụ', ward.posts.length],
      ['Phụ trách', ward.oversight.length],
    ]);
    expect(await tableCounts(api)).toEqual(before);
    const done = await an.form('/organisation/import').field('basis', basisOf(shown)).attach('file', file, 'phường.xlsx');
    expect(done.body.counts).toContainEqual({ title: 'Người', added: 296, changed: 0, ended: 0 });
    const after = await tableCounts(api);
    expect((after['person'] ?? 0) - (before['person'] ?? 0)).toBe(296);
    expect((await an.form('/organisation/import').attach('file', file, 'phường.xlsx')).body).toMatchObject({ noChange: true });
    const { idempotency: _keys, ...rest } = await tableCounts(api);
    expect(after).toMatchObject(rest);
  });

  test('a changed file shows first what would change, in the words of the workbook', async () => {
    await importWard(an);
    const people = ward.people.map((person, at) => (at === 0 ? { ...person, status: 'exempted' as const } : person)).slice(0, -1);
    const gone = ward.people.at(-1)?.code;
    const posts = ward.posts.filter(({ person }) => person !== gone);
    const shown = await preview(await workbook({ ...ward, people, posts }));
    const list = shown.ok ? shown.changes.find(({ title }) => title === 'Người') : undefined;
    expect(list?.changed).toEqual([
      {
        code: ward.people[0]?.code,
        name: ward.people[0]?.fullName,
        fields: [{ field: 'status', title: 'Tình trạng', before: 'Đang sinh hoạt', after: 'Được miễn công tác và sinh hoạt đảng' }],
      },
    ]);
    expect(list?.ended).toEqual([{ code: gone, name: ward.people.at(-1)?.fullName }]);
  });

  test('a file that seems to be another committee’s is remarked on and can be imported all the same', async () => {
    const { committee } = (await an.get('/me')).body;
    const theirs = await preview(await workbook());
    expect(theirs.ok && theirs.otherCommittee).toBe(
      `Tổ chức cao nhất trong tệp là “${ward.organisations[0]?.name}”, khác tên đã thiết lập “${committee}”; hãy chắc đây là tệp của đơn vị mình.`,
    );
    await importWard(an);
    const [root, ...others] = ward.organisations;
    if (!root) throw new Error('the ward has organisations');
    const own = { ...root, name: committee.replace('Đảng ủy', 'Đảng bộ') };
    const ours = await preview(await workbook({ ...ward, organisations: [own, ...others] }));
    expect(ours.ok && ours.otherCommittee).toBeNull();
  });

  test('what was previewed before somebody else imported is refused', async () => {
    const file = await workbook();
    const shown = await preview(file);
    await importWard(an);
    const late = await an.form('/organisation/import').field('basis', basisOf(shown)).attach('file', file, 'phường.xlsx');
    expect(late.body).toMatchObject({ status: 409, code: 'organisation-changed' });
  });

  test('every mistake by sheet, row and column with its cure; nothing is imported', async () => {
    const people = ward.people.map((person, at) =>
      at === 3 ? { ...person, branch: 'CB99' } : at === 5 ? { ...person, phone: '123' } : person,
    );
    const file = await workbook({ ...ward, people });
    const before = await tableCounts(api);
    const shown = await preview(file);
    expect(shown.ok ? [] : shown.mistakes.map(({ path }) => path)).toEqual([
      'Trang Người, dòng 5, cột F (Mã chi bộ)',
      'Trang Người, dòng 7, cột E (Điện thoại)',
    ]);
    const refused = await an.form('/organisation/import').attach('file', file, 'phường.xlsx');
    expect(refused.body).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(refused.body.errors).toHaveLength(2);
    expect(refused.body.errors[1].message).toContain('không phải số điện thoại Việt Nam');
    expect(await tableCounts(api)).toEqual(before);
  });

  test('what is merely odd is no mistake, what has one cause is counted once, and after a hundred the rest is counted', async () => {
    const noOversight = await preview(
      await workbook({ ...ward, oversight: [], people: ward.people.map((p, at) => (at === 0 ? { ...p, email: 'a@b' } : p)) }),
    );
    expect(noOversight.ok ? [] : noOversight.mistakes.map(({ path }) => path)).toEqual(['Trang Người, dòng 2, cột D (Thư điện tử)']);
    const lost = await preview(
      await workbook({ ...ward, people: ward.people.map((p) => (p.branch === 'CB05' ? { ...p, branch: 'CB95' } : p)) }),
    );
    expect(lost.ok ? [] : lost.mistakes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Mã "CB95" không có .+ Cùng nguyên nhân: trang Người dòng .+; và \d+ chỗ nữa\.$/),
    ]);
    const wrong = await preview(await workbook({ ...ward, people: ward.people.map((p) => ({ ...p, email: `${p.code}@b` })) }));
    expect(wrong).toMatchObject({ ok: false, more: 196 });
    expect(wrong.ok ? [] : wrong.mistakes).toHaveLength(100);
  });

  test('a file that only moves rows about says so', async () => {
    await importWard(an);
    const [root, first, second, ...others] = ward.organisations;
    if (!root || !first || !second) throw new Error('the ward has organisations');
    const file = await workbook({ ...ward, organisations: [root, second, first, ...others] });
    const shown = await preview(file);
    expect(shown).toMatchObject({ ok: true, noChange: false, reordered: true, openDuties: [] });
    const done = await an.form('/organisation/import').field('basis', basisOf(shown)).attach('file', file, 'phường.xlsx');
    expect(done.body).toMatchObject({ noChange: false, reordered: true });
    expect(await preview(file)).toMatchObject({ noChange: true, reordered: false });
  });

  test('before a branch ends, one is told what it still owes in a campaign under way', async () => {
    await launchWard(api, an);
    const shown = await preview(await sampleWithoutCB08());
    const [branch] = shown.ok ? shown.openDuties : [];
    expect(branch).toMatch(
      new RegExp(`^Chi bộ tổ dân phố 8 \\(CB08\\) còn \\d+ việc chưa xong trong đợt năm ${YEAR}, Kế hoạch 79-KH/ĐU\\.$`),
    );
  });

  test('what a branch that has ended still owes is waived in one act, each duty on record; that of one in force is not', async () => {
    await importWard(an);
    const campaignId = await launchWard(api, an);
    const { rows } = (await an.get(`/campaigns/${campaignId}`)).body;
    const unitOf = (code: string): string =>
      `/campaigns/${campaignId}/units/${rows.find((row: { code: string; bodyId: string }) => row.code === code)?.bodyId}`;
    expect((await an.post(`${unitOf('CB08')}/waive`, { reason: 'a' })).body).toMatchObject({ status: 409, code: 'body-in-force' });
    await an.form('/organisation/import').attach('file', await sampleWithoutCB08(), 'phường.xlsx');
    const states = async (): Promise<[string | null, string[]]> => {
      const { body, duties } = (await an.get(unitOf('CB08'))).body;
      return [body.ended, duties.map(({ status }: { status: string }) => status)];
    };
    const [ended, before] = await states();
    expect(ended).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect([before.length, before.includes('waived')]).toEqual([2, false]);
    for (const reason of ['Đã nhập vào Chi bộ 7', 'lần nữa'])
      expect((await an.post(`${unitOf('CB08')}/waive`, { reason })).body).toEqual({ done: true });
    expect((await states())[1]).toEqual(['waived', 'waived']);
    const recorded = await api.db.query(
      `SELECT e.details ->> 'reason' AS reason FROM audit_entry e WHERE e.act = 'waive-duty' AND e.campaign_id = $1`,
      [campaignId],
    );
    expect(recorded).toEqual([{ reason: 'Đã nhập vào Chi bộ 7' }, { reason: 'Đã nhập vào Chi bộ 7' }]);
    expect((await an.get(unitOf('CB07'))).body.body.ended).toBeNull();
    expect((await an.post(`/campaigns/${campaignId}/units/${campaignId}/waive`, { reason: 'a' })).status).toBe(404);
  });

  test.each<[string, () => Promise<Buffer> | Buffer | null, number, string]>([
    ['no file', () => null, 400, 'invalid-input'],
    ['an empty file', () => Buffer.alloc(0), 422, 'empty-file'],
    ['a text file', () => Buffer.from('tên;chi bộ'), 422, 'not-a-workbook'],
    ['half a workbook', async () => (await workbook()).subarray(0, 5000), 422, 'damaged-file'],
    ['more than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1), 413, 'too-large'],
  ])('%s is refused', async (_, make, status, code) => {
    const file = await make();
    const before = await tableCounts(api);
    for (const path of ['/organisation/import/preview', '/organisation/import']) {
      const form = an.form(path);
      const answer = await (file === null ? form.field('basis', '0'.repeat(64)) : form.attach('file', file, 'a.xlsx'));
      expect([path, answer.body.status, answer.body.code]).toEqual([path, status, code]);
    }
    expect(await tableCounts(api)).toEqual(before);
  });

  test('the empty template says what is missing', async () => {
    expect(await preview(await template())).toMatchObject({ ok: false });
  });
});
