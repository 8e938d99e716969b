import type { Board } from '@libs/contracts/board';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { YEAR, boardOf, launchWard, openSteps, tableCounts } from './support/ward';

let api: Api;
let an: Person;
let campaignId: string;
let board: Board;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
  await openSteps(api, campaignId);
  board = await boardOf(an, campaignId);
});
afterAll(() => api.close());

const document = { documentNumber: '12-CV/ĐU', documentDate: '2026-11-20', reason: 'Mưa lũ' };
const send = (changes: object[], given: object = {}) => an.post(`/campaigns/${campaignId}/amendments`, { ...document, changes, ...given });
const preview = (changes: object[], given: object = {}) =>
  an.post(`/campaigns/${campaignId}/amendments/preview`, { ...document, changes, ...given });
const stepId = (key: string): string => board.steps.find((step) => step.key === key)?.id ?? '';
const added = { kind: 'add', title: 'Báo cáo thiệt hại', does: 'send-dossier', done: 'Đã gửi', due: `${YEAR}-12-20`, bodies: ['branches'] };

describe('a running campaign changed under a document, over HTTP (G-13)', () => {
  test('the page: steps, bodies of the campaign, kinds of work, nothing of our codes', async () => {
    const { body } = await an.get(`/campaigns/${campaignId}/amendments`);
    expect(body.steps.map(({ title, open }: { title: string; open: boolean }) => [title.slice(0, 10), open])).toHaveLength(3);
    expect(body.bodies).toContainEqual({ key: 'branches', name: 'Các chi bộ trực thuộc Đảng ủy phường', units: 12 });
    expect(body.bodies.map(({ key }: { key: string }) => key)).not.toContain('city-standing-committee');
    expect([body.stepKinds.length, body.amendments]).toEqual([12, []]);
    expect(JSON.stringify(body)).not.toMatch(/\b(G|P79|H19)-\d\d/);
  });

  test('the preview changes nothing; the amendment then does, and the board, the page and the unit show it', async () => {
    const changes = [added, { kind: 'skip', stepId: stepId('delegated-results') }];
    const before = await tableCounts(api);
    const shown = await preview(changes);
    expect(shown.status).toBe(200);
    expect(await tableCounts(api)).toEqual(before);
    expect(shown.body.effects.map(({ kindText, joined }: { kindText: string; joined: string[] }) => [kindText, joined.length])).toEqual([
      ['Thêm bước', 12],
      ['Bỏ bước', 0],
    ]);
    const made = await send(changes);
    expect(made.body).toEqual({ done: true, notice: shown.body.notice });
    const after = await boardOf(an, campaignId);
    expect(after.steps.map(({ stateText }) => stateText)).toEqual(['Đang mở', 'Đang mở', 'Đã bỏ', 'Đang mở']);
    expect(after.rows.find(({ code }) => code === 'CB05')?.cells[3]).toMatchObject({ status: 'open' });
    expect(after.amendments.map(({ kindText, documentDateText, by }) => [kindText, documentDateText, by])).toEqual([
      ['Bỏ bước', '20/11/2026', 'Nguyễn Thị An'],
      ['Thêm bước', '20/11/2026', 'Nguyễn Thị An'],
    ]);
    const bodyId = after.rows.find(({ code }) => code === 'CB05')?.bodyId;
    const { story } = (await an.get(`/campaigns/${campaignId}/units/${bodyId}`)).body;
    expect(story.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining([
        `Thêm bước “Báo cáo thiệt hại” theo văn bản 12-CV/ĐU ngày 20/11/2026: hạn mới hết thứ Hai, 20/12/${YEAR}: Mưa lũ.`,
        expect.stringMatching(/^Bỏ bước “.+” theo văn bản 12-CV\/ĐU ngày 20\/11\/2026: Mưa lũ\.$/),
      ]),
    );
  });

  test.each<[string, object[], object, number, string, string]>([
    ['no change', [], {}, 400, 'invalid-input', 'changes'],
    ['an unknown kind', [{ kind: 'undo' }], {}, 400, 'invalid-input', 'changes[0].kind'],
    ['a title beyond measure', [{ ...added, title: 'a'.repeat(301) }], {}, 400, 'invalid-input', 'changes[0].title'],
    ['nobody to do it', [{ ...added, bodies: [] }], {}, 400, 'invalid-input', 'changes[0].bodies'],
    ['a kind of work that is none', [{ ...added, does: 'dance' }], {}, 400, 'invalid-input', 'changes[0].does'],
    ['a deadline years ahead', [{ ...added, due: '2199-01-01' }], {}, 422, 'deadline-too-far', 'changes[0].due'],
    ['a document of tomorrow', [added], { documentDate: '2199-01-01' }, 422, 'document-in-the-future', 'documentDate'],
    ['no reason', [added], { reason: ' ' }, 400, 'invalid-input', 'reason'],
  ])('refused with its place: %s', async (_, changes, given, status, code, path) => {
    const before = await tableCounts(api);
    for (const ask of [preview, send]) expect((await ask(changes, given)).body).toMatchObject({ status, code, path });
    expect(await tableCounts(api)).toEqual(before);
  });

  test('the same request again, as after a lost answer, is one amendment; two at once too', async () => {
    const body = { ...document, changes: [{ ...added, title: 'Báo cáo nhanh' }] };
    const path = `/campaigns/${campaignId}/amendments`;
    const before = (await boardOf(an, campaignId)).steps.length;
    const [first, second] = await Promise.all([an.post(path, body, 'bao-cao-nhanh'), an.post(path, body, 'bao-cao-nhanh')]);
    expect((await an.post(path, body, 'bao-cao-nhanh')).body).toEqual(first.body);
    expect(second.body).toEqual(first.body);
    expect((await boardOf(an, campaignId)).steps).toHaveLength(before + 1);
  });

  test('what is only to be confirmed is shown by the preview and refused until it is (G-04)', async () => {
    const changes = [{ kind: 'extend', stepId: stepId('reviews'), due: `${YEAR}-12-04` }];
    const { body } = await preview(changes);
    expect(body.outOfOrder).toEqual([expect.stringContaining(`hạn 27/11/${YEAR}, trước hạn 04/12/${YEAR}`)]);
    expect((await send(changes)).body).toMatchObject({ status: 409, code: 'order-of-deadlines', path: 'confirmed' });
    expect((await send(changes, { confirmed: true })).status).toBe(200);
  });
});
