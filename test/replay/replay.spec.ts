import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { projectRoot } from '@deploy/local/root';
import { codecKeys } from '@libs/config/codec-keys';
import { dataConverter } from '@libs/temporal/data-converter';
import { bundleWith } from './planted';
import { type Recording, recordings, RECORDING_KEYS } from './recordings';

const built = { codePath: join(projectRoot(), 'dist/workflows/bundle.js') };
/** With those of an installation, its open runs can be replayed before a deploy (docs/workflow-versions.md). */
const keys = codecKeys.parse([RECORDING_KEYS, process.env['CODEC_KEYS'] ?? []].flat().join(','));
const recorded = recordings();
const campaigns = recorded.filter(({ name }) => name.includes('/campaign-'));

Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'OFF' } } });

/** Replays histories and gives the errors, by the name of the recording. */
async function replay(workflowBundle: WorkflowBundleOption, histories: readonly Recording[]): Promise<Record<string, unknown>> {
  const options = { workflowBundle, dataConverter: dataConverter(keys) };
  const errors: Record<string, unknown> = {};
  const given = histories.map(({ name, json }) => ({ workflowId: name, history: JSON.parse(json) as never }));
  for await (const { workflowId, error } of Worker.runReplayHistories(options, given)) if (error) errors[workflowId] = error;
  return errors;
}

test('every recorded run of every version goes on with the workflows as they are now', async () => {
  expect(recorded.length).toBeGreaterThan(0);
  expect(await replay(built, recorded)).toEqual({});
}, 120_000);

/** Changes as somebody might make them without a thought for the campaigns that are running. */
const read = 'await readAgenda({ campaignId, now: 0 });\n  for (;;) {';
const planted = {
  addedTimer: [['lookAgain = false;\n    const', 'await condition(() => false, 1);\n    const']],
  addedActivity: [['for (;;) {', read]],
  noNewRun: [['if (closed ||', 'if (']],
  patchedActivity: [
    ['import { condition,', 'import { condition, patched,'],
    ['for (;;) {', `if (patched('read-twice')) ${read}`],
  ],
} as const;

describe('a change of the workflow', () => {
  let changed: WorkflowBundleOption;
  beforeAll(async () => {
    changed = await bundleWith(planted);
  }, 120_000);

  /** The recorded campaigns, as if they had been started with the changed workflow. */
  const replayWith = (change: string): Promise<Record<string, unknown>> =>
    replay(
      changed,
      campaigns.map(({ name, json }) => ({
        name,
        json: json.replaceAll('"workflowType":{"name":"campaign"}', `"workflowType":{"name":"${change}"}`),
      })),
    );

  test.each(['addedTimer', 'addedActivity', 'noNewRun'] as const)('is refused where it breaks a running campaign: %s', async (change) => {
    const errors = Object.values(await replayWith(change));
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toBeInstanceOf(DeterminismViolationError);
  });

  test('passes where it is kept from them by patched()', async () => {
    expect(await replayWith('patchedActivity')).toEqual({});
  });
});
