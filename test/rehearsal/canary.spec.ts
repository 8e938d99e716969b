import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { codecKeys } from '@libs/config/codec-keys';
import { dataSource } from '@libs/persistence/data-source';
import { EncryptionCodec } from '@libs/temporal/codec';
import { temporalClient } from '@libs/temporal/connect';
import { freePort } from '../../deploy/local/ports';
import { runsOf } from '../support/histories';
import { rehearseWithoutResults } from '../support/launches';
import { readable } from '../support/readable';
import { refusingSmtp } from '../support/refusing-smtp';
import { createDatabase, createNamespace, privateDataDir } from '../support/services';
import { MARKED_PHONE, ward } from '../support/ward';
import { CODEC_KEYS, startWorker } from '../support/worker-process';
import { MARK, markedLiveCampaign, markedScript } from './marked-campaigns';
import { createCommittee, untilFinished } from './rehearse';

const CANARIES = [MARK.toLowerCase(), MARKED_PHONE];
const TWO_MINUTES = 120_000;
const codec = new EncryptionCodec(codecKeys.parse(CODEC_KEYS));

let seen: { histories: string; ids: string; log: string; health: string; campaignId: string };

beforeAll(async () => {
  const [databaseUrl, temporal, dataDir] = [await createDatabase(), await createNamespace(), privateDataDir()];
  const [port, figures] = [await freePort(), await freePort()];
  const smtp = await refusingSmtp();
  const db = await dataSource(databaseUrl, 3).initialize();
  const env = { WORKER_HEALTH_PORT: String(port), WORKER_METRICS_PORT: String(figures), LOG_LEVEL: 'trace' };
  const worker = await startWorker({ databaseUrl, temporal, dataDir, env, smtpUrl: smtp.url });
  const { client, connection } = temporalClient({ ...temporal, codecKeys: codecKeys.parse(CODEC_KEYS) });
  try {
    const tenantId = await createCommittee(db, ward(2, MARK));
    const { worldId } = await rehearseWithoutResults(db, tenantId, markedScript);
    await untilFinished(db, databaseUrl, worldId, TWO_MINUTES);
    const campaignId = await markedLiveCampaign(db, databaseUrl, tenantId);
    await smtp.refused;
    seen = {
      campaignId,
      health: await texts([`${port}/health/live`, `${port}/health/ready`, `${figures}/metrics`].map((path) => `http://127.0.0.1:${path}`)),
      ...(await everythingIn(client)),
      log: readFileSync(join(dataDir, 'logs', 'worker.log'), 'utf8'),
    };
  } finally {
    await worker.stop();
    await connection.close();
    await smtp.close();
    await db.destroy();
  }
}, 2 * TWO_MINUTES);

test.each(['histories', 'ids', 'log', 'health'] as const)('no name, text or address stands in the %s', (where) => {
  for (const canary of CANARIES) expect(seen[where].toLowerCase()).not.toContain(canary);
});

test('what was searched is there and could be read, the failures too', () => {
  expect(seen.ids).toContain(`campaign:${seen.campaignId}`);
  expect(seen.ids.match(/^rehearsal:|^campaign:/gm)).toHaveLength(3);
  expect(seen.histories).toContain(`{"campaignId":"${seen.campaignId}"`);
  expect(seen.histories).toMatch(/error [0-9a-f-]{36}/);
  expect(seen.log.match(/"code":"23505".*"activity failed"/g)).toHaveLength(2);
  expect(seen.log).toMatch(/"outcome":"refused","code":"550".*"message tried"/);
  expect(seen.health).toContain('"alive":true');
  expect(seen.health).toContain('temporal_workflow_task_execution_latency');
});

test('a name in a payload would have been found', async () => {
  const { address, namespace } = await createNamespace();
  const { client, connection } = temporalClient({ address, namespace, codecKeys: codecKeys.parse(CODEC_KEYS) });
  await client.workflow.start('nobody', { workflowId: 'w', taskQueue: 'nobody', args: [{ name: MARK }] });
  const { histories } = await everythingIn(client);
  await connection.close();
  expect(histories).toContain(MARK);
});

/** Ids, descriptions and every event of every run of every workflow of the namespace, opened with the key. */
async function everythingIn(client: Client): Promise<{ ids: string; histories: string }> {
  const [ids, histories]: [string[], string[]] = [[], []];
  for await (const { workflowId } of client.workflow.list()) {
    if (ids.includes(workflowId)) continue;
    ids.push(workflowId);
    histories.push(...(await readable((await client.workflow.getHandle(workflowId).describe()).raw, codec)));
    for (const run of await runsOf(client, workflowId)) histories.push(...(await readable(run, codec)));
  }
  return { ids: ids.join('\n'), histories: histories.join('\n') };
}

async function texts(urls: readonly string[]): Promise<string> {
  return (await Promise.all(urls.map(async (url) => (await fetch(url)).text()))).join('\n');
}
