import { ApplicationFailure } from '@temporalio/common';
import { codecKeys } from '@libs/config/codec-keys';
import { campaignWorkflowId, rehearsalWorkflowId } from '@libs/contracts/temporal';
import { dataSource } from '@libs/persistence/data-source';
import { temporalClient } from '@libs/temporal/connect';
import { version } from '../../package.json';
import { p79Script } from '../rehearsal/p79-script';
import { createCommittee, startP79, untilFinished } from '../rehearsal/rehearse';
import { smallWard } from '../rehearsal/small-ward';
import { type History, runsOf } from '../support/histories';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { startWorker } from '../support/worker-process';
import { playP79 } from '../timeskip/p79-year';
import { play } from '../timeskip/play';
import { at } from '../timeskip/punctual';
import { done, LAUNCH, reviewsOnly } from '../timeskip/reviews-only';
import { keep, RECORDING_KEYS } from './recordings';

const TWO_MINUTES = 120_000;

/** `npm run record-histories`: plays campaigns with the workflows as they are now and keeps their histories under this version. */
test(
  'records the histories of this version',
  async () => {
    keep(version, {
      'campaign-by-timers': await playP79(12),
      'campaign-with-news': await playNews(),
      ...(await playRehearsal()),
    });
  },
  2 * TWO_MINUTES,
);

/** An amendment, a pause, and a closing that fails once for good. */
function playNews(): Promise<History[]> {
  const campaign = reviewsOnly(({ kind }, now) => {
    if (kind !== 'close-step' || now >= at('2026-11-20 17:10')) return;
    // Without the stack, which names the folders of this machine.
    throw Object.assign(ApplicationFailure.nonRetryable('no details', '23514'), { stack: '' });
  });
  return play(LAUNCH, campaign, [
    { at: at('2026-11-20 10:00'), act: (facts) => facts.amend('reviews', at('2026-11-20 17:00')) },
    { at: at('2026-11-23 09:00'), act: (facts) => facts.pause() },
    { at: at('2026-11-25 09:00'), act: (facts, when) => facts.resume(when) },
    done,
  ]);
}

/** P79 as the rehearsal test plays it, on the real server: the campaign, and the workflow that plays it. */
async function playRehearsal(): Promise<Record<string, History[]>> {
  const [databaseUrl, temporal] = [await createDatabase(), await createNamespace()];
  const db = await dataSource(databaseUrl, 3).initialize();
  const worker = await startWorker({ databaseUrl, temporal, dataDir: privateDataDir(), env: { CODEC_KEYS: RECORDING_KEYS } });
  const { client, connection } = temporalClient({ ...temporal, codecKeys: codecKeys.parse(RECORDING_KEYS) });
  try {
    const { worldId, campaignId } = await startP79(db, await createCommittee(db, smallWard), p79Script);
    await untilFinished(db, databaseUrl, worldId, TWO_MINUTES);
    await client.workflow.getHandle(rehearsalWorkflowId(worldId)).result();
    return {
      'campaign-rehearsed': await runsOf(client, campaignWorkflowId(campaignId)),
      rehearsal: await runsOf(client, rehearsalWorkflowId(worldId)),
    };
  } finally {
    await worker.stop();
    await connection.close();
    await db.destroy();
  }
}
