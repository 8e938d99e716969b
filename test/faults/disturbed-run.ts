import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { dataSource } from '@libs/persistence/data-source';
import { listen } from '@libs/persistence/listen';
import type { Child } from '../../deploy/local/child';
import { freePort } from '../../deploy/local/ports';
import { type Temporal, startTemporal } from '../../deploy/local/temporal';
import { type Outcome, outcomeOf } from '../rehearsal/outcome';
import { p79Script } from '../rehearsal/p79-script';
import { createCommittee, startP79, untilFinished } from '../rehearsal/rehearse';
import { smallWard } from '../rehearsal/small-ward';
import { createDatabase, privateDataDir } from '../support/services';
import { startWorker } from '../support/worker-process';

const NAMESPACE = 'dondoc';
const LONGEST_RUN_MS = 300_000;

/** What can be done to a rehearsal while it runs. */
export interface Disturber {
  killWorker(): Promise<void>;
  killTemporal(): Promise<void>;
  /** Temporal's database is lost: a new, empty server takes its place. */
  loseTemporal(): Promise<void>;
  readonly db: DataSource;
  readonly temporal: () => Temporal;
}

/** A disturbance and the plan time at which it strikes (UTC ms). */
export interface Disturbance {
  readonly at: number;
  readonly strike: (disturber: Disturber) => Promise<void>;
}

/** Plays P79 on a Temporal server and with a worker of its own, strikes at the given plan times, and returns what the tables hold. */
export async function disturbedRun(disturbances: readonly Disturbance[], workerFault?: string): Promise<Outcome> {
  const [databaseUrl, dataDir, port] = [await createDatabase(), privateDataDir(), await freePort()];
  const db = await dataSource(databaseUrl, 3).initialize();
  const serve = (): Promise<Temporal> => startTemporal({ dataDir, port, namespace: NAMESPACE, durable: false });
  const work = (env: Record<string, string> = {}): Promise<Child> =>
    startWorker({ databaseUrl, temporal: { address: `127.0.0.1:${port}`, namespace: NAMESPACE }, dataDir, env });
  let temporal = await serve();
  let worker = await work(workerFault === undefined ? {} : { DONDOC_FAULT: workerFault });
  let faultStruck = workerFault === undefined;
  if (workerFault !== undefined) {
    void worker.exited.then(async () => {
      faultStruck = true;
      worker = await work();
    });
  }

  const disturber: Disturber = {
    db,
    temporal: () => temporal,
    killWorker: async () => {
      await kill(worker);
      worker = await work();
    },
    killTemporal: async () => {
      await kill(temporal);
      temporal = await serve();
    },
    loseTemporal: async () => {
      await kill(temporal);
      rmSync(join(dataDir, 'temporal'), { recursive: true });
      temporal = await serve();
    },
  };
  try {
    const { worldId } = await startP79(db, await createCommittee(db, smallWard), p79Script);
    await strikeInTurn(disturbances, disturber, databaseUrl, worldId);
    await untilFinished(db, databaseUrl, worldId, LONGEST_RUN_MS);
    if (!faultStruck) throw new Error(`the worker never passed ${workerFault}`);
    return await outcomeOf(db, worldId);
  } finally {
    await worker.stop();
    await temporal.stop();
    await db.destroy();
  }
}

async function kill(child: Child): Promise<void> {
  process.kill(child.pid, 'SIGKILL');
  await child.exited;
}

/** Strikes when the world's time has reached each disturbance, told by the tables' own notices. */
async function strikeInTurn(disturbances: readonly Disturbance[], disturber: Disturber, url: string, worldId: string): Promise<void> {
  const news = listen(url, 'process');
  try {
    for (const { at, strike } of [...disturbances].sort((a, b) => a.at - b.at)) {
      while ((await planNow(disturber.db, worldId)) < at) await news.wait(1_000);
      if ((await planNow(disturber.db, worldId)) === Number.POSITIVE_INFINITY) throw new Error('the rehearsal was over before the strike');
      await strike(disturber);
    }
  } finally {
    await news.stop();
  }
}

async function planNow(db: DataSource, worldId: string): Promise<number> {
  const [row] = await db.query<
    {
      plan_now: number;
      finished_at: number | null;
    }[]
  >(`SELECT plan_now, finished_at FROM world WHERE id = $1`, [worldId]);
  return row === undefined || row.finished_at !== null ? Number.POSITIVE_INFINITY : row.plan_now;
}
