import type { Actor } from '@libs/acts/actor';
import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import { codecKeys } from '@libs/config/codec-keys';
import { nextYearScheduleId } from '@libs/contracts/temporal';
import { dataSource } from '@libs/persistence/data-source';
import { SqlDraftQueries } from '@libs/persistence/recurrence/draft.queries';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { temporalClient } from '@libs/temporal/connect';
import { launchReviews } from '../support/launches';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { ward } from '../support/ward';
import { CODEC_KEYS, startWorker } from '../support/worker-process';
import { createCommittee } from '../rehearsal/rehearse';

const PATIENCE_MS = 60_000;

test('a launched recurring plan gets one yearly schedule, which drafts its next campaign once, however often it fires (B-09)', async () => {
  const [databaseUrl, temporal] = [await createDatabase(), await createNamespace()];
  const db = await dataSource(databaseUrl, 3).initialize();
  const uow = new TypeOrmUnitOfWork(db);
  const { client, connection } = temporalClient({ ...temporal, codecKeys: codecKeys.parse(CODEC_KEYS) });
  const dataDir = privateDataDir();
  let worker = await startWorker({ databaseUrl, temporal, dataDir });
  try {
    const tenantId = await createCommittee(db, ward(2));
    const by: Actor = { tenantId, accountId: null, via: 'cli' };
    await launchReviews(db, tenantId);
    const schedule = client.schedule.getHandle(nextYearScheduleId({ tenantId, planId: 'p79' }));
    const described = await patiently(() => schedule.describe().catch(() => null));
    // 1 September at 08:00 in Viet Nam, whatever the year.
    expect(described.info.nextActionTimes[0]?.toISOString()).toMatch(/^20\d\d-09-01T01:00:00/);

    await worker.stop();
    worker = await startWorker({ databaseUrl, temporal, dataDir });
    const drafts = async () => new SqlDraftQueries(db).list(tenantId);
    await schedule.trigger();
    const [draft] = await patiently(async () => ((await drafts()).length > 0 ? drafts() : null));
    expect(draft).toMatchObject({ planId: 'p79', year: 2100, state: 'waiting', decidedAt: null });
    expect(draft?.content.steps.map(({ key, proposed, notes }) => [key, proposed, notes])).toEqual([
      ['reviews', false, []],
      [
        'results',
        false,
        ['Năm 2099 được miễn (thử); bản nháp đề nghị làm.', 'Hạn rơi vào ngày nghỉ (thứ Bảy, 27/11/2100); ngày vẫn giữ nguyên.'],
      ],
      ['delegated-results', false, ['Năm 2099 được miễn (thử); bản nháp đề nghị làm.']],
    ]);
    expect(draft?.content.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['no-decider/P79-05']);

    // Again by the schedule, and many times at once.
    const before = (await schedule.describe()).info.numActionsTaken;
    await schedule.trigger();
    await patiently(async () => {
      const { numActionsTaken, runningActions } = (await schedule.describe()).info;
      return numActionsTaken > before && runningActions.length === 0 ? true : null;
    });
    await Promise.all(Array.from({ length: 5 }, () => uow.run(tenantId, (tx) => draftNextYear(tx, 'p79', by))));
    expect(await drafts()).toHaveLength(1);
    const schedules: string[] = [];
    for await (const { scheduleId } of client.schedule.list()) schedules.push(scheduleId);
    expect(schedules).toEqual([nextYearScheduleId({ tenantId, planId: 'p79' })]);

    // Nothing was launched by it; P75 does not recur, and a plan never launched has no next year.
    expect(await db.query(`SELECT count(*)::int AS n FROM campaign`)).toEqual([{ n: 1 }]);
    expect(await uow.run(tenantId, (tx) => draftNextYear(tx, 'p75', by))).toBeNull();
    expect(await uow.run(tenantId, (tx) => draftNextYear(tx, 'h19', by))).toBeNull();
  } finally {
    await worker.stop();
    await connection.close();
    await db.destroy();
  }
}, 180_000);

/** Asks until there is an answer. */
async function patiently<T>(ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error('it did not come about');
  }
}
