import type { Change } from '@libs/acts/campaign/change';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { showAmendmentPage } from '@libs/acts/campaign/show-amendment-page';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { unwaiveDuty } from '@libs/acts/review/unwaive-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import { SqlAmendmentQueries } from '@libs/persistence/campaign/amendment.queries';
import { at, lastOf } from '../support/viet-nam-2026';
import { added, amend, duties, planOf, steps, told } from './amending';
import { fingerprint } from './fingerprint';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('a step is skipped under a document (G-13)', () => {
  test('nobody owes it, its timer and reminders are gone, who owed it hears so; what waited for it opens', async () => {
    const played = await stage.launched(['reviews', 'CB01'], ['results', 'CB01']);
    const stepId = await played.stepId('results');
    const { notice } = await amend(played, [{ kind: 'skip', stepId }]);
    // 13 of the 14 bodies still owed their results; branch 2 has a deputy: 14 people.
    expect(notice).toEqual({ people: 14, reachable: 14, at: at('11-10 07:30') });
    const reason = 'Bỏ theo văn bản số 12-CV/ĐU ngày 09/11/2026: Bão số 9';
    expect(await steps(played)).toMatchObject([
      { state: 'open' },
      { key: 'results', state: 'closed', closed_reason: reason },
      { state: 'waiting' },
    ]);
    expect((await duties(played, 'results')).map(({ state }) => state).sort()).toEqual(['done', ...Array<string>(13).fill('waived')]);
    expect(await told(played, 'skipped')).toHaveLength(14);
    expect((await played.settle()).map(({ kind }) => kind)).toEqual(['open-step']);
    // −5 of the results would have been 19/11: nothing is written but for the reviews.
    await played.liveUntil(at('11-19 08:00'));
    expect(await told(played, 'owes:-5')).not.toContainEqual(expect.stringContaining('results'));
  });

  test('its waivers are not taken back one by one; a second skip is refused', async () => {
    const played = await stage.launched();
    const [stepId, dutyId] = [await played.stepId('results'), await played.dutyId('results', 'CB03')];
    await amend(played, [{ kind: 'skip', stepId }]);
    await expect(played.run((tx) => unwaiveDuty(tx, { dutyId, reason: 'Làm lại' }, stage.board))).rejects.toMatchObject({
      code: 'step-skipped',
    });
    await expect(amend(played, [{ kind: 'skip', stepId }])).rejects.toMatchObject({ code: 'step-closed' });
  });
});

describe('a step is added under a document (G-13)', () => {
  test('owed at once by whom it names, chased by the ladder, closed when done; before its needs are done nobody is called out', async () => {
    const played = await stage.launched(['reviews', 'CB01']);
    const before = await planOf(played);
    const { notice, steps: made } = await amend(played, [added({ needs: [await played.stepId('reviews')] })], { confirmed: true });
    expect([notice.people, made.map(({ key }) => key)]).toEqual([14, ['added-1']]);
    expect((await steps(played)).at(-1)).toEqual({
      key: 'added-1',
      ordinal: 3,
      state: 'open',
      due_at: lastOf('11-20'),
      closed_reason: null,
    });
    expect(await duties(played, 'added-1')).toHaveLength(12);
    const after = await planOf(played);
    expect(after.titles).toEqual([...before.titles, 'Báo cáo thiệt hại do bão']);
    expect(after.sha256).not.toBe(before.sha256);
    expect(await stage.rows(`SELECT count(*)::int AS n FROM plan_version WHERE sha256 = ANY($1)`, [[before.sha256, after.sha256]])).toEqual(
      [{ n: 2 }],
    );
    await played.liveUntil(at('11-13 08:00'));
    // −5 of 20/11 is 13/11; only branch 1 has done its reviews.
    expect((await told(played, 'owes:-5')).filter((line) => line.includes('added-1'))).toEqual(['D01 added-1 CB01', 'S01 added-1 CB01']);
    await expect(played.submit('added-1', 'CB02')).rejects.toMatchObject({ code: 'out-of-order' });
    await played.submit('added-1', 'CB01');
    for (const number of ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      await played.submit('reviews', `CB${number}`);
      await played.submit('added-1', `CB${number}`);
    }
    expect((await played.settle()).map(({ kind }) => kind)).toContain('close-step');
    expect((await steps(played)).at(-1)).toMatchObject({ key: 'added-1', state: 'closed' });
  });

  test('it keeps a campaign from ending', async () => {
    const played = await stage.launched();
    for (const key of ['reviews', 'results', 'delegated-results']) {
      const stepId = await played.stepId(key);
      await played.run((tx) => closeStepEarly(tx, { stepId, reason: 'Xong' }, stage.board));
    }
    await played.settle();
    await amend(played, [added()]);
    expect((await played.settleAt(at('11-16 07:00'))).map(({ kind }) => kind)).not.toContain('end');
  });
});

describe('a step is changed under a document (G-13)', () => {
  test('new words everywhere; who owes it as before hears it was changed', async () => {
    const played = await stage.launched();
    const stepId = await played.stepId('reviews');
    const { notice } = await amend(played, [{ kind: 'change', stepId, title: 'Kiểm điểm tập trung', done: 'Đã có biên bản' }]);
    expect([notice.people, (await planOf(played)).titles[0]]).toEqual([16, 'Kiểm điểm tập trung']);
    expect([(await told(played, 'changed')).length, await told(played, 'added')]).toEqual([16, []]);
  });

  test('other bodies: who joins owes it, who leaves does not, what was handed in stays; back again they owe it again', async () => {
    const played = await stage.launched(['reviews', 'CB01']);
    const stepId = await played.stepId('reviews');
    const { notice } = await amend(played, [{ kind: 'change', stepId, bodies: ['people-committee', 'organizing-board'] }]);
    // 12 branches (one done), BCH leave; the organizing board joins: S02–S12, D02, BT and TC hear.
    expect(notice.people).toBe(14);
    expect(await told(played, 'added')).toEqual(['TC reviews BTC']);
    expect((await told(played, 'skipped')).slice(0, 2)).toEqual(['BT reviews BCH', 'D02 reviews CB02']);
    expect(
      (await duties(played, 'reviews')).filter(({ state }) => state !== 'waived').map(({ code, state }) => `${code} ${state}`),
    ).toEqual([...['BTC owed', 'CB01 done', 'UBND owed']]);
    expect((await duties(played, 'reviews')).find(({ code }) => code === 'CB02')?.waived_reason).toBe(
      'Không còn thuộc diện thực hiện theo văn bản số 12-CV/ĐU ngày 09/11/2026: Bão số 9',
    );
    await amend(played, [{ kind: 'change', stepId, bodies: ['branches'] }]);
    expect((await duties(played, 'reviews')).filter(({ state }) => state === 'owed')).toHaveLength(11);
  });

  test('the last body that owed it leaves: the step closes by itself', async () => {
    const played = await stage.launched(['reviews', 'BCH', 'UBND']);
    const stepId = await played.stepId('reviews');
    await amend(played, [{ kind: 'change', stepId, bodies: ['executive-committee', 'people-committee'] }]);
    await played.settle();
    expect((await steps(played))[0]).toMatchObject({ key: 'reviews', state: 'closed', closed_reason: null });
  });
});

describe('several changes under one document', () => {
  test('all or nothing, each on record with what was and what is; the list says it', async () => {
    const played = await stage.launched();
    const [reviews, results, delegated] = [
      await played.stepId('reviews'),
      await played.stepId('results'),
      await played.stepId('delegated-results'),
    ];
    const changes: Change[] = [
      { kind: 'extend', stepId: reviews, dueAt: lastOf('12-01') },
      { kind: 'extend', stepId: results, dueAt: lastOf('12-03') },
      { kind: 'change', stepId: reviews, title: 'Kiểm điểm tập trung' },
      { kind: 'skip', stepId: delegated },
      added(),
    ];
    const before = await fingerprint(stage.db);
    await expect(amend(played, [...changes.slice(0, 4), added({ dueAt: at('11-01 08:00') })])).rejects.toMatchObject({
      code: 'deadline-in-the-past',
      about: { path: 'changes[4].due' },
    });
    expect(await fingerprint(stage.db)).toEqual(before);
    await amend(played, changes);
    const facts = await new SqlAmendmentQueries(stage.db).page(stage.board.tenantId, played.campaignId);
    const { amendments, steps: shown } = showAmendmentPage(facts!);
    expect(
      amendments.map(({ kindText, stepTitle, differences, documentNumber }) => [kindText, stepTitle, differences, documentNumber]),
    ).toEqual(
      [
        [
          'Thêm bước',
          'Báo cáo thiệt hại do bão',
          [
            { what: 'Hạn', before: null, after: 'hết thứ Sáu, 20/11/2026' },
            { what: 'Tên bước', before: null, after: 'Báo cáo thiệt hại do bão' },
            { what: 'Hạn theo lời văn bản', before: null, after: 'theo văn bản số 12-CV/ĐU ngày 09/11/2026' },
            { what: 'Xong khi', before: null, after: 'Đã gửi báo cáo' },
            { what: 'Cơ quan thực hiện', before: null, after: 'Các chi bộ trực thuộc Đảng ủy phường' },
          ],
        ],
        ['Bỏ bước', expect.stringContaining('ủy quyền'), []],
        [
          'Sửa nội dung',
          'Kiểm điểm tập trung',
          [{ what: 'Tên bước', before: expect.stringMatching(/^Hoàn thành kiểm điểm/), after: 'Kiểm điểm tập trung' }],
        ],
        [
          'Đổi hạn',
          expect.stringContaining('Gửi báo cáo'),
          [{ what: 'Hạn', before: 'hết thứ Sáu, 27/11/2026', after: 'hết thứ Năm, 03/12/2026' }],
        ],
        ['Đổi hạn', 'Kiểm điểm tập trung', [{ what: 'Hạn', before: 'hết thứ Tư, 25/11/2026', after: 'hết thứ Ba, 01/12/2026' }]],
      ].map((line) => [...line, '12-CV/ĐU']),
    );
    expect(shown.map(({ title, open }) => [title, open])).toContainEqual(['Báo cáo thiệt hại do bão', true]);
  });
});

test('a change before this morning’s digest and one after it are both told', async () => {
  const played = await stage.launched();
  const stepId = await played.stepId('delegated-results');
  for (const [when, due, morning] of [
    ['11-10 06:00', '12-15', '11-10 07:30'],
    ['11-10 06:30', '12-16', '11-10 07:30'],
    ['11-10 10:00', '12-17', '11-11 07:30'],
  ] as const) {
    await played.moveTo(at(when));
    expect((await amend(played, [{ kind: 'extend', stepId, dueAt: lastOf(due) }])).notice).toEqual({
      people: 1,
      reachable: 1,
      at: at(morning),
    });
  }
  expect(await played.list('send_at', 'reminder', 'send_at', `why = 'amended'`)).toEqual([
    { send_at: at('11-10 07:30') },
    { send_at: at('11-11 07:30') },
  ]);
});

describe('a waiver taken back (G-13)', () => {
  test('owed again, told once, the closed step open again; after a return the step is not done', async () => {
    const played = await stage.launched(['reviews', 'BCH']);
    const [stepId, waived, done] = [
      await played.stepId('reviews'),
      await played.dutyId('reviews', 'CB03'),
      await played.dutyId('reviews', 'BCH'),
    ];
    await played.run((tx) => waiveDuty(tx, { dutyId: waived, reason: 'Mới lập' }, stage.board));
    await played.run((tx) => closeStepEarly(tx, { stepId, reason: 'Đủ' }, stage.board));
    expect(await played.run((tx) => unwaiveDuty(tx, { dutyId: waived, reason: 'Ghi nhầm' }, stage.board))).toEqual({
      people: 1,
      reachable: 1,
      at: at('11-10 07:30'),
    });
    expect((await steps(played))[0]).toMatchObject({ state: 'open', closed_reason: null });
    expect(await told(played, 'unwaived')).toEqual(['S03 reviews CB03']);
    await expect(played.run((tx) => unwaiveDuty(tx, { dutyId: waived, reason: 'Ghi nhầm' }, stage.board))).rejects.toMatchObject({
      code: 'not-waived',
    });
    await played.submit('reviews', 'CB03');
    await played.settle();
    expect((await steps(played))[0]).toMatchObject({ state: 'closed' });
    await played.run((tx) => returnSubmission(tx, { dutyId: done, reason: 'Thiếu chữ ký' }, stage.board));
    expect((await steps(played))[0]).toMatchObject({ state: 'open', closed_reason: null });
  });
});
