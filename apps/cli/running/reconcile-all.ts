import { RECONCILE, type ReconcileConfig, readConfig } from '@libs/config/config';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import { dataSource } from '@libs/persistence/data-source';
import { temporalClient } from '@libs/temporal/connect';
import { WorkflowNotFoundError } from '@temporalio/client';

/**
 * Asks every process that ought to run to look again through the outbox; the relay starts what does not run. With `restart` the runs there
 * are end first, which is safe because a run holds nothing. Returns how many processes there are.
 */
export async function reconcileAll({ restart }: { restart: boolean }): Promise<number> {
  const config = readConfig(RECONCILE, process.env);
  const db = await dataSource(config.DATABASE_URL, 1).initialize();
  try {
    const queue = new RelayQueue(db);
    if (restart) await endRuns(await queue.unfinished(), config);
    return await queue.reconcile();
  } finally {
    await db.destroy();
  }
}

async function endRuns(workflowIds: readonly string[], config: ReconcileConfig): Promise<void> {
  const { client, connection } = temporalClient({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    codecKeys: config.CODEC_KEYS,
  });
  try {
    for (const workflowId of workflowIds) {
      await client.workflow
        .getHandle(workflowId)
        .terminate('reconcile --restart')
        .catch((error: unknown) => {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        });
    }
  } finally {
    await connection.close();
  }
}
