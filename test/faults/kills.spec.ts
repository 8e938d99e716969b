import { Client, Connection } from '@temporalio/client';
import { RelayQueue } from '@libs/persistence/campaign/relay-queue';
import type { Outcome } from '../rehearsal/outcome';
import { listOf } from '../rehearsal/outcome';
import * as expected from '../rehearsal/p79-expected';
import { type Disturber, disturbedRun } from './disturbed-run';
import { kills } from './seeded';

const FIVE_MINUTES = 300_000;
const day = (text: string): number => Date.parse(`2026-${text}T12:00:00+07:00`);
/** One seed on every change; `npm run faults` plays twenty. */
const SEEDS = Array.from({ length: Number(process.env['FAULT_SEEDS'] ?? 1) }, (_, index) => 79 + index);
const texts: Outcome['texts'][] = [];

/** The run must have left exactly the lists written by hand, and the same words in every mail as any other run. */
function expectUndisturbed(outcome: Outcome): void {
  expect(outcome.messages).toEqual(listOf(expected.messages));
  expect(outcome.escalations).toEqual(listOf(expected.escalations));
  expect(outcome.timeliness).toEqual(listOf(expected.timeliness));
  expect(outcome.steps).toEqual(listOf(expected.steps));
  texts.push(outcome.texts);
  expect(outcome.texts).toEqual(texts[0]);
}

async function endEveryRun({ temporal, db }: Disturber): Promise<void> {
  const connection = await Connection.connect({ address: temporal().address });
  const client = new Client({ connection, namespace: 'dondoc' });
  for await (const run of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    await client.workflow.getHandle(run.workflowId, run.runId).terminate('lost');
  }
  await connection.close();
  await new RelayQueue(db).reconcile();
}

describe('a rehearsal through kill -9 leaves the same messages and tables', () => {
  test.each(SEEDS)(
    'three moments of seed %i: worker, Temporal, both',
    async (seed) => expectUndisturbed(await disturbedRun(kills(seed, 3))),
    FIVE_MINUTES,
  );

  test(
    'the worker dies between outbox and signal',
    async () => {
      expectUndisturbed(await disturbedRun([], 'relay.before-signal:20'));
    },
    FIVE_MINUTES,
  );

  test(
    'the worker dies half-way through a chase',
    async () => {
      expectUndisturbed(await disturbedRun([], 'chase.between-pages:9'));
    },
    FIVE_MINUTES,
  );

  test(
    'every run is ended mid-way, later Temporal loses its database: reconcile brings both back',
    async () => {
      const lose = {
        at: day('11-28'),
        strike: async (d: Disturber) =>
          d
            .loseTemporal()
            .then(() => new RelayQueue(d.db).reconcile())
            .then(() => undefined),
      };
      expectUndisturbed(await disturbedRun([{ at: day('11-18'), strike: endEveryRun }, lose]));
    },
    FIVE_MINUTES,
  );
});
