import { dataSource } from '@libs/persistence/data-source';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { startWorker } from '../support/worker-process';
import * as expected from './p79-expected';
import { p79Script } from './p79-script';
import { listOf, outcomeOf } from './outcome';
import { createCommittee, startP79, untilFinished } from './rehearse';
import { smallWard } from './small-ward';

const TWO_MINUTES = 120_000;

test(
  'a rehearsal of P79 gives exactly the messages, escalations and timeliness worked out by hand (G-02, G-10, G-13, P79-11)',
  async () => {
    const databaseUrl = await createDatabase();
    const db = await dataSource(databaseUrl, 3).initialize();
    const worker = await startWorker({ databaseUrl, temporal: await createNamespace(), dataDir: privateDataDir() });
    try {
      const { worldId } = await startP79(db, await createCommittee(db, smallWard), p79Script);
      await untilFinished(db, databaseUrl, worldId, TWO_MINUTES);
      const outcome = await outcomeOf(db, worldId);
      expect(outcome.messages).toEqual(listOf(expected.messages));
      expect(outcome.escalations).toEqual(listOf(expected.escalations));
      expect(outcome.timeliness).toEqual(listOf(expected.timeliness));
      expect(outcome.steps).toEqual(listOf(expected.steps));
    } finally {
      await worker.stop();
      await db.destroy();
    }
  },
  TWO_MINUTES + 30_000,
);
