import { dataSource } from '@libs/persistence/data-source';
import { temporalClient } from '@libs/temporal/connect';
import { codecKeys } from '@libs/config/codec-keys';
import { campaignWorkflowId } from '@libs/contracts/temporal';
import type { Rehearsal, ScriptedAct } from '@libs/contracts/rehearsal';
import { countsOf, runsOf } from '../support/histories';
import { rehearseWithoutResults } from '../support/launches';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { ward } from '../support/ward';
import { CODEC_KEYS, startWorker } from '../support/worker-process';
import { createCommittee, untilFinished } from './rehearse';
import { relayAtWork } from './relay-at-work';

const THREE_MINUTES = 180_000;
const at = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}:00+07:00`);
const plan = 'p79';

/** All branches hand in their reviews within some minutes, but the last, which is late; one is returned, one deadline amended, one pause. */
function scriptFor(branches: number): Rehearsal {
  const code = (n: number): string => `CB${String(n).padStart(3, '0')}`;
  const submit = (when: number, step: string, body: string): ScriptedAct => ({ at: when, act: 'submit', plan, step, body });
  const last = code(branches);
  const early = Array.from({ length: branches - 1 }, (_, n) => submit(at('11-18 09:00') + n * 1_000, 'reviews', code(n + 1)));
  return {
    startsAt: at('11-09 08:00'),
    until: at('12-18 23:00'),
    acts: [
      ...early,
      { at: at('11-20 09:00'), act: 'return', plan, step: 'reviews', body: code(1), reason: 'Thiếu' },
      submit(at('11-23 20:00'), 'reviews', code(1)),
      {
        at: at('11-25 09:00'),
        act: 'amend',
        plan,
        step: 'reviews',
        dueAt: at('11-27 17:00'),
        number: '01-CV/BTC',
        date: '2026-11-25',
        reason: 'Bão',
      },
      { at: at('11-30 09:00'), act: 'acknowledge', plan, step: 'reviews', body: last, note: 'Đã nắm' },
      { at: at('12-02 09:00'), act: 'pause', plan, reason: 'Bầu cử' },
      { at: at('12-03 15:00'), act: 'resume', plan },
      submit(at('12-04 10:00'), 'reviews', last),
      submit(at('12-10 09:00'), 'delegated-results', 'BTC'),
    ],
  };
}

/** Of the campaign's own workflow: the one that plays the script makes a move for every act in it. */
test(
  'a rehearsal has as many signals and activities for 300 branches as for 12, in all runs of the campaign',
  async () => {
    const [databaseUrl, temporal] = [await createDatabase(), await createNamespace()];
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal, dataDir: privateDataDir() });
    const { client, connection } = temporalClient({ ...temporal, codecKeys: codecKeys.parse(CODEC_KEYS) });
    try {
      await relayAtWork(db, databaseUrl);
      const rehearsals = [];
      for (const branches of [12, 300]) {
        const tenantId = await createCommittee(db, ward(branches));
        rehearsals.push(await rehearseWithoutResults(db, tenantId, scriptFor(branches)));
      }
      const counts = [];
      for (const { worldId, campaignId } of rehearsals) {
        await untilFinished(db, databaseUrl, worldId, THREE_MINUTES);
        counts.push(countsOf(await runsOf(client, campaignWorkflowId(campaignId))));
      }
      // One step waits for another; 17 working mornings from the first rung of a deadline on, that of the pause at its end; one deadline; two steps that are complete; the end: all told by the clock but
      // for the acts that change what comes next. 11 and 299 submissions that do not are told to nobody.
      expect(counts[0]).toMatchObject({
        runs: 4,
        timers: 0,
        activities: { openStep: 1, chase: 17, closeStep: 3, endCampaign: 1 },
        signals: { launched: 1, moved: 18, submitted: 2, amended: 1, paused: 1, resumed: 1 },
      });
      expect(counts[1]).toEqual(counts[0]);
    } finally {
      await worker.stop();
      await connection.close();
      await db.destroy();
    }
  },
  THREE_MINUTES + 30_000,
);
