import pino from 'pino';
import { endCampaign } from '@libs/acts/campaign/change-state';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { readConfig, WORKER } from '@libs/config/config';
import { dayOf } from '@libs/domain/calendar/instant';
import { Keeper } from '../../apps/worker/keeper';
import { boardOf, Stage } from '../acts/stage';
import { launchReviews, dutiesOf } from '../support/launches';
import { MASTER_KEYS } from '../support/master-keys';

jest.setTimeout(60_000);

const codec = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const others = {
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  CODEC_KEYS: codec,
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'a@vidu.example',
  PUBLIC_URL: 'http://127.0.0.1:3000',
};

test('D6: the keeper seals what is plain, destroys what is due at its start, and wakes when a day is set', async () => {
  const stage = await Stage.open();
  const { tenantId } = stage.board;
  const [due, next] = [await launchReviews(stage.db, tenantId), await launchReviews(stage.db, tenantId)];
  await stage.rows(`UPDATE campaign_step SET state = 'open' WHERE key = 'reviews'`);
  const duties = await Promise.all([due, next].map(async (campaignId) => (await dutiesOf(stage.db, campaignId))['CB01'] ?? ''));
  for (const dutyId of duties) await stage.run((tx) => submitDuty(tx, { dutyId, text: 'Chim họa mi', attachments: [] }, boardOf(tenantId)));
  for (const campaignId of [due, next]) await stage.run((tx) => endCampaign(tx, { campaignId, reason: 'Xong' }, stage.board));
  await stage.rows(`UPDATE submission SET text = 'Bản cũ', text_sealed = NULL WHERE duty_id = $1`, [duties[1]]);
  const today = dayOf(Date.now());
  const setTo = (campaignId: string): Promise<unknown> =>
    stage.rows(`UPDATE campaign_key SET destroy_on = $2 WHERE campaign_id = $1`, [campaignId, today]);
  await setTo(due);

  const config = readConfig(WORKER, { DATABASE_URL: stage.url, MASTER_KEYS, ...others });
  const keeper = new Keeper(stage.uow, stage.db, config, pino({ level: 'silent' }));
  keeper.onApplicationBootstrap();
  try {
    const gone = async (): Promise<string[]> =>
      (await stage.rows<{ id: string }>(`SELECT campaign_id AS id FROM campaign_key WHERE destroyed_at IS NOT NULL ORDER BY destroyed_at`)).map(({ id }) => id); // prettier-ignore
    await until(async () => (await gone()).includes(due));
    expect(await gone()).toEqual([due]);
    expect(await stage.rows(`SELECT text, length(text_sealed) AS sealed FROM submission WHERE duty_id = $1`, [duties[1]])).toEqual([
      { text: '', sealed: 12 + Buffer.byteLength('Bản cũ') + 16 },
    ]);
    await setTo(next);
    await until(async () => (await gone()).includes(next));
    expect(await stage.rows(`SELECT act FROM audit_entry WHERE act = 'destroy-texts'`)).toHaveLength(2);
  } finally {
    await keeper.beforeApplicationShutdown();
    await stage.close();
  }
});

/** Asks again and again; the test's own time is the limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
