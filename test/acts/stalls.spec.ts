import type { Moment } from '@libs/domain/campaign/moment';
import { at } from '../support/viet-nam-2026';
import type { Played } from './played';
import { Stage } from './stage';

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const chase: Moment = { kind: 'chase', id: '2026-11-17', instant: at('11-17 07:00') };
const stall = (played: Played, code = 'database-gone'): Promise<void> =>
  played.activities.recordStall({ campaignId: played.campaignId, moment: chase, code });
const onRecord = async (played: Played): Promise<unknown> =>
  (await played.list('failures, next_try, error_code, done_at IS NOT NULL AS done', 'moment', 'instant', `kind = 'chase'`))[0];
/** What the workflow would be offered, and what it would wait for. */
const offered = async (played: Played): Promise<unknown> => {
  const { due } = await played.activities.readAgenda({ campaignId: played.campaignId, now: 0 });
  const [row] = await stage.rows<{ next_moment: number }>(`SELECT next_moment FROM process WHERE subject_id = $1`, [played.campaignId]);
  return [due, row?.next_moment];
};
/** On the first morning after the launch. */
async function firstMorning(): Promise<Played> {
  const played = await stage.launched();
  await played.moveTo(at('11-17 07:00'));
  return played;
}

describe('a moment that failed for good (architecture.md section 4)', () => {
  test('is on record with its code, and offered again after 15 minutes, then every hour', async () => {
    const played = await firstMorning();
    expect(await offered(played)).toEqual([[chase], at('11-17 07:00')]);
    for (const [failures, now, next] of [
      [1, '11-17 07:01', '11-17 07:16'],
      [2, '11-17 07:16', '11-17 08:16'],
      [3, '11-17 08:16', '11-17 09:16'],
      [4, '11-17 12:00', '11-17 13:00'],
    ] as const) {
      await played.moveTo(at(now));
      await stall(played, `failure-${failures}`);
      expect(await onRecord(played)).toEqual({ failures, next_try: at(next), error_code: `failure-${failures}`, done: false });
      expect(await offered(played)).toEqual([[], at(next)]);
      await played.moveTo(at(next));
      expect(await offered(played)).toEqual([[chase], at('11-17 07:00')]);
    }
  });

  test('recorded twice, because the answer was lost, it has failed once', async () => {
    const played = await firstMorning();
    await stall(played);
    await stall(played);
    expect(await onRecord(played)).toMatchObject({ failures: 1, next_try: at('11-17 07:15') });
    await played.moveTo(at('11-17 07:15'));
    await stall(played);
    await stall(played);
    expect(await onRecord(played)).toMatchObject({ failures: 2, next_try: at('11-17 08:15') });
  });

  test('does not stop the others', async () => {
    const played = await firstMorning();
    await stall(played);
    await played.moveTo(at('11-17 07:10'));
    await played.submit('reviews', 'CB01');
    await played.run(async (tx) => tx.review.waiveStep(await played.stepId('reviews'), at('11-17 07:10'), 'Không phải làm'));
    expect((await played.settle()).map(({ kind }) => kind)).toEqual(['close-step']);
  });

  test('is done once it succeeds, and nothing of the failure is left', async () => {
    const played = await firstMorning();
    await stall(played);
    await played.settleAt(at('11-17 07:15'));
    expect(await onRecord(played)).toEqual({ failures: 1, next_try: null, error_code: null, done: true });
    expect(await offered(played)).toEqual([[], at('11-18 07:00')]);
  });

  test('that was done after all, its answer lost, is not offered again', async () => {
    const played = await firstMorning();
    await played.perform(chase);
    await stall(played);
    expect(await onRecord(played)).toMatchObject({ failures: 0, next_try: null, done: true });
    expect(await offered(played)).toEqual([[], at('11-18 07:00')]);
  });
});
