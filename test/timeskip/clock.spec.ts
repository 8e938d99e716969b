import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { atClock, DAY_MS, toIso } from '@libs/domain/calendar/instant';
import { startTimeSkipping } from './environment';

// Years away from the day the test runs: were the clock the machine's, it would show.
const START = atClock('2019-02-28', 7);

Runtime.install({ logger: new DefaultLogger('ERROR') });

let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  environment = await startTimeSkipping(START);
}, 120_000);
afterAll(() => environment.teardown());

test('the test server begins at the instant it was given and skips 90 days, never early', async () => {
  expect(toIso(await environment.currentTimeMs())).toMatch(/^2019-02-28T07:00:0\d/);
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('./sleeper'),
    logger: new DefaultLogger('ERROR'),
  });
  const worker = await Worker.create({ connection: environment.nativeConnection, taskQueue: 'q', workflowBundle });
  const { from, to } = await worker.runUntil(
    environment.client.workflow.execute<(ms: number) => Promise<{ from: number; to: number }>>('sleeper', {
      workflowId: 'w',
      taskQueue: 'q',
      args: [90 * DAY_MS],
    }),
  );
  expect(to - from).toBeGreaterThanOrEqual(90 * DAY_MS);
  expect(to - from).toBeLessThanOrEqual(90 * DAY_MS + 2_000);
}, 60_000);
