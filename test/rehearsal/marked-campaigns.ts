import type { DataSource } from 'typeorm';
import type { Actor } from '@libs/acts/actor';
import { amendStep } from '@libs/acts/campaign/amend-step';
import { cancelCampaign } from '@libs/acts/campaign/change-state';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import type { Rehearsal, ScriptedAct } from '@libs/contracts/rehearsal';
import { listen } from '@libs/persistence/listen';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { dutiesOf, launchReviews } from '../support/launches';
import { masterKeys } from '../support/master-keys';

/** Stands in every name, address, text and reason; no id or word of ours looks like it. */
export const MARK = 'Kxq7Z';

const at = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}:00+07:00`);
const step = 'reviews';
const plan = 'p79';
const submit = (when: string, body: string): ScriptedAct => ({ at: at(when), act: 'submit', plan, step, body });

/** A rehearsal with every act in which somebody can write something. */
export const markedScript: Rehearsal = {
  startsAt: at('11-18 08:00'),
  until: at('11-30 12:00'),
  acts: [
    submit('11-18 09:00', 'CB001'),
    { at: at('11-18 10:00'), act: 'return', plan, step, body: 'CB001', reason: MARK },
    { at: at('11-19 09:00'), act: 'amend', plan, step, dueAt: at('11-20 17:00'), number: MARK, date: '2026-11-19', reason: MARK },
    { at: at('11-23 09:00'), act: 'acknowledge', plan, step, body: 'CB002', note: MARK },
    { at: at('11-23 10:00'), act: 'pause', plan, reason: MARK },
    { at: at('11-25 10:00'), act: 'resume', plan },
    { at: at('11-25 11:00'), act: 'waive', plan, step, body: 'CB002', reason: MARK },
    submit('11-26 09:00', 'CB001'),
    { at: at('11-27 09:00'), act: 'close-step', plan, step: 'delegated-results', reason: MARK },
    { at: at('11-27 10:00'), act: 'end', plan, reason: MARK },
  ],
};

/** The first two closings of a step fail as drivers fail: a duplicate address in the detail, and a message of several lines. */
const TRAP = `
  CREATE TABLE trap (email text PRIMARY KEY); INSERT INTO trap VALUES ('${MARK}@vidu.example'); CREATE SEQUENCE trap_count;
  CREATE FUNCTION spring() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    CASE nextval('trap_count')
      WHEN 1 THEN INSERT INTO trap VALUES ('${MARK}@vidu.example');
      WHEN 2 THEN RAISE EXCEPTION E'Key (text)=(\\n    at ${MARK}\\nat ${MARK}) already exists' USING ERRCODE = 'unique_violation';
      ELSE NULL;
    END CASE;
    RETURN NEW; END $$;
  CREATE TRIGGER trap BEFORE UPDATE ON campaign_step FOR EACH ROW WHEN (NEW.state = 'closed') EXECUTE FUNCTION spring();`;

/** In the live world: launch, submissions with a file, a return, an amendment, the closing that fails twice, and a cancellation. */
export async function markedLiveCampaign(db: DataSource, url: string, tenantId: string): Promise<string> {
  const uow = new TypeOrmUnitOfWork(db, masterKeys);
  const by: Actor = { tenantId, accountId: null, via: 'cli' };
  await db.query(TRAP);
  const campaignId = await launchReviews(db, tenantId);
  await until(db, url, `SELECT FROM campaign_step WHERE campaign_id = $1 AND state = 'open'`, campaignId);
  const duties = Object.values(await dutiesOf(db, campaignId));
  const attachments = [{ name: `${MARK}.txt`, type: 'text/plain', sha256: 'x', content: Buffer.from(MARK) }];
  for (const dutyId of duties) {
    await uow.run(tenantId, (tx) => submitDuty(tx, { dutyId, text: MARK, attachments }, by));
    if (dutyId !== duties[0]) continue;
    await uow.run(tenantId, (tx) => returnSubmission(tx, { dutyId, reason: MARK }, by));
    await uow.run(tenantId, async (tx) => {
      const stepId = (await tx.world.stepOf(campaignId, step)) ?? '';
      const dueAt = Date.parse('2099-12-31T23:59:59.999+07:00');
      await amendStep(tx, { stepId, dueAt, documentNumber: MARK, documentDate: '2026-11-19', reason: MARK, confirmed: true }, by);
    });
    await uow.run(tenantId, (tx) => submitDuty(tx, { dutyId, text: MARK, attachments }, by));
  }
  await until(db, url, `SELECT FROM campaign_step WHERE campaign_id = $1 AND state = 'closed' AND closed_reason IS NULL`, campaignId);
  await uow.run(tenantId, (tx) => cancelCampaign(tx, { campaignId, reason: MARK }, by));
  await until(db, url, `SELECT FROM process WHERE subject_id = $1 AND finished`, campaignId);
  return campaignId;
}

/** Waits until the query finds something. */
async function until(db: DataSource, url: string, sql: string, campaignId: string): Promise<void> {
  const news = listen(url, 'process');
  try {
    while ((await db.query<unknown[]>(sql, [campaignId])).length === 0) await news.wait(1_000);
  } finally {
    await news.stop();
  }
}
