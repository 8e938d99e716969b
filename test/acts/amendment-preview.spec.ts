import { type AmendCampaignInput, amendCampaign } from '@libs/acts/campaign/amend-campaign';
import type { Change } from '@libs/acts/campaign/change';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { Refusal } from '@libs/domain/refusal';
import { at, lastOf } from '../support/viet-nam-2026';
import { added, amend, input, planOf, preview, steps } from './amending';
import { fingerprint } from './fingerprint';
import { Gate, stoppingAt, untilWaiting } from './gate';
import type { Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('the preview (G-13)', () => {
  test('says what will happen, changes nothing, and is what then happens', async () => {
    const played = await stage.launched();
    const [reviews, results] = [await played.stepId('reviews'), await played.stepId('results')];
    const changes: Change[] = [{ kind: 'extend', stepId: reviews, dueAt: lastOf('12-01') }, { kind: 'skip', stepId: results }, added()];
    const before = await fingerprint(stage.db);
    const shown = await preview(played, changes);
    expect(await fingerprint(stage.db)).toEqual(before);
    expect(shown.outOfOrder).toEqual([]);
    const [extended, skipped, extra] = shown.effects;
    expect(extended).toMatchObject({ kindText: 'Đổi hạn', owing: 14, joined: [], released: [] });
    expect(extended?.gone.map(({ at: when, text, people }) => `${when.text}: ${text}, ${people}`)).toEqual([
      '07:30 thứ Ba, 17/11/2026: nhắc trước hạn 5 ngày làm việc, 16',
      '07:30 thứ Sáu, 20/11/2026: nhắc trước hạn 2 ngày làm việc, 16',
      '07:30 thứ Tư, 25/11/2026: nhắc vào ngày hạn, 16',
      expect.stringMatching(/^07:30 thứ Năm, 26\/11\/2026: nhắc khi quá hạn 1 ngày làm việc, 1[78]$/),
      expect.stringMatching(/^07:30 thứ Hai, 30\/11\/2026: nhắc khi quá hạn 3 ngày làm việc, 1[89]$/),
      expect.stringMatching(/^07:30 thứ Tư, 02\/12\/2026: nhắc khi quá hạn 5 ngày làm việc, 1[89]$/),
    ]);
    expect(extended?.coming[0]).toMatchObject({ at: { text: '07:30 thứ Hai, 23/11/2026' } });
    expect(skipped?.remarks).toEqual([expect.stringMatching(/^Bước “Gửi báo cáo kết quả.+” mở ngay, vì bước phải chờ không còn\.$/)]);
    expect([skipped?.owing, skipped?.released.length, skipped?.gone.length, skipped?.coming]).toEqual([0, 14, 6, []]);
    expect([extra?.joined.length, extra?.gone, extra?.coming.map(({ people }) => people)[0]]).toEqual([12, [], 14]);
    expect((await amend(played, changes)).notice).toMatchObject({ people: shown.notice.people });
  });

  test('a step that would be due before one it needs is named, refused, and done once it is confirmed (G-04)', async () => {
    const played = await stage.launched();
    const changes: Change[] = [{ kind: 'extend', stepId: await played.stepId('reviews'), dueAt: lastOf('12-01') }];
    const { outOfOrder } = await preview(played, changes);
    expect(outOfOrder).toEqual([
      expect.stringMatching(/^“Gửi báo cáo.+” hạn 27\/11\/2026, trước hạn 01\/12\/2026 của việc phải xong trước nó/),
    ]);
    await expect(amend(played, changes)).rejects.toMatchObject({ code: 'order-of-deadlines', about: { path: 'confirmed' } });
    await amend(played, changes, { confirmed: true });
    expect((await steps(played))[0]).toMatchObject({ due_at: lastOf('12-01') });
    // Out of order already: nothing new to confirm.
    await amend(played, [{ kind: 'extend', stepId: await played.stepId('reviews'), dueAt: lastOf('12-02') }]);
  });

  test('a deadline on a day off is flagged and kept (G-02)', async () => {
    const played = await stage.launched();
    const { effects } = await preview(played, [added({ dueAt: lastOf('11-24') })]);
    expect(effects[0]?.remarks).toEqual(['Hạn rơi vào ngày nghỉ (thứ Ba, 24/11/2026) và vẫn giữ nguyên.']);
  });

  test('while the campaign rests it says that people hear once it goes on', async () => {
    const played = await stage.launched();
    await played.run((tx) => tx.campaign.setState(played.campaignId, { state: 'paused', at: at('11-09 09:00'), reason: 'Bầu cử' }));
    const { notice } = await preview(played, [added()]);
    expect([notice.at, notice.text]).toEqual([null, '14 người sẽ được báo vào buổi sáng làm việc đầu tiên sau khi đợt tiếp tục.']);
  });
});

describe('what an amendment is refused with', () => {
  const of = (step: string, make: (stepId: string) => Change[]) => async (played: Played) => make(await played.stepId(step));
  test.each<[string, (played: Played) => Promise<Change[]>, Partial<AmendCampaignInput>, string, string | undefined]>([
    [
      'the same deadline',
      of('reviews', (stepId) => [{ kind: 'extend', stepId, dueAt: lastOf('11-25') }]),
      {},
      'same-deadline',
      'changes[0].due',
    ],
    [
      'a deadline two years on',
      of('reviews', (stepId) => [{ kind: 'extend', stepId, dueAt: Date.parse('2028-01-01T08:00+07:00') }]),
      {},
      'deadline-too-far',
      'changes[0].due',
    ],
    [
      'a document of tomorrow',
      of('results', (stepId) => [{ kind: 'skip', stepId }]),
      { documentDate: '2026-11-10' },
      'document-in-the-future',
      'documentDate',
    ],
    [
      'nobody of the campaign left',
      of('reviews', (stepId) => [{ kind: 'change', stepId, bodies: ['city-standing-committee'] }]),
      {},
      'no-bearer',
      'changes[0].bodies',
    ],
    ['nothing changed', of('reviews', (stepId) => [{ kind: 'change', stepId }]), {}, 'nothing-changed', 'changes[0].title'],
    ['a body nobody knows', () => Promise.resolve([added({ bodies: ['nobody'] })]), {}, 'unknown-plan-body', 'changes[0].bodies[0]'],
    [
      'a body outside the organisation',
      () => Promise.resolve([added({ bodies: ['city-standing-committee'] })]),
      {},
      'no-bearer',
      'changes[0].bodies',
    ],
    [
      'a step changed twice',
      of('results', (stepId) => [
        { kind: 'extend', stepId, dueAt: lastOf('12-01') },
        { kind: 'skip', stepId },
      ]),
      {},
      'changed-twice',
      'changes[1].stepId',
    ],
    [
      'a need of nowhere',
      () => Promise.resolve([added({ needs: ['00000000-0000-4000-8000-000000000000'] })]),
      {},
      'no-such-step',
      'changes[0].needs[0]',
    ],
  ])('%s', async (_, make, given, code, path) => {
    const played = await stage.launched();
    const changes = await make(played);
    const before = await fingerprint(stage.db);
    const answer: unknown = await amend(played, changes, given).catch((error: unknown) => error);
    expect(answer).toBeInstanceOf(Refusal);
    expect([(answer as Refusal).code, (answer as Refusal).about.path]).toEqual([code, path]);
    expect(await fingerprint(stage.db)).toEqual(before);
  });

  test('a step of another campaign', async () => {
    const [played, other] = [await stage.launched(), await stage.launched()];
    await expect(amend(played, [{ kind: 'skip', stepId: await other.stepId('results') }])).rejects.toMatchObject({ code: 'no-such-step' });
  });
});

describe('at the same time', () => {
  test('a step closes while it is being skipped: the document still counts, once', async () => {
    const played = await stage.launched();
    const stepId = await played.stepId('results');
    const gate = new Gate();
    const skipping = played.run((tx) =>
      amendCampaign(stoppingAt(tx, 'amendment', 'record', gate), input(played, [{ kind: 'skip', stepId }]), stage.board),
    );
    await gate.reached;
    const closing = played.run((tx) => closeStepEarly(tx, { stepId, reason: 'Đóng' }, stage.board));
    await untilWaiting(stage.db);
    gate.open();
    await skipping;
    await expect(closing).rejects.toMatchObject({ code: 'step-closed' });
  });

  test('two documents add and change at once: the plan has both', async () => {
    const played = await stage.launched();
    const reviews = await played.stepId('reviews');
    await Promise.all([
      amend(played, [added()]),
      amend(played, [{ kind: 'change', stepId: reviews, title: 'Kiểm điểm tập trung' }]),
      amend(played, [added({ title: 'Báo cáo thứ hai' })]),
    ]);
    expect((await planOf(played)).titles.sort()).toEqual(
      expect.arrayContaining(['Báo cáo thiệt hại do bão', 'Báo cáo thứ hai', 'Kiểm điểm tập trung']),
    );
    expect((await steps(played)).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4]);
  });
});
