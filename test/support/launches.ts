import type { DataSource } from 'typeorm';
import { type LaunchInput, launchCampaign } from '@libs/acts/campaign/launch-campaign';
import { startRehearsal } from '@libs/acts/rehearsal/start-rehearsal';
import type { Tx } from '@libs/acts/tx';
import type { Rehearsal } from '@libs/contracts/rehearsal';
import { guessBindings } from '@libs/domain/campaign/bind-bodies';
import type { StepDecision } from '@libs/domain/campaign/draft-steps';
import { TypeOrmUnitOfWork } from '@libs/persistence/unit-of-work';
import { loadCalendar } from '@libs/rulebook/load-calendar';
import { loadPlan } from '@libs/rulebook/load-plan';
import { boardWords } from './board-words';
import { masterKeys } from './master-keys';

type Decisions = Readonly<Record<string, StepDecision>>;

/** Long after whatever day the tests run on. */
const FAR_AHEAD = { year: 2099, dueAt: Date.parse('2099-11-25T23:59:59.999+07:00') };

async function p79(tx: Tx, tenantId: string, year: number, decisions: Decisions): Promise<LaunchInput> {
  const { plan, sha256: planSha256 } = loadPlan('p79');
  const { days: calendarDays, sha256: calendarSha256 } = loadCalendar();
  const bindings = guessBindings(plan, await tx.campaign.bodies(tenantId));
  return { plan, planSha256, calendarDays, calendarSha256, year, bindings, decisions, again: true, ...boardWords(plan, year) };
}

/** Launches, in the live world, P79 with its first step alone; returns the campaign's id. May be called again for more of the same. */
export async function launchReviews(db: DataSource, tenantId: string): Promise<string> {
  const decisions = { reviews: { dueAt: FAR_AHEAD.dueAt }, results: { waive: 'thử' }, 'delegated-results': { waive: 'thử' } };
  return new TypeOrmUnitOfWork(db, masterKeys).run(tenantId, async (tx) => {
    const launched = await launchCampaign(tx, await p79(tx, tenantId, FAR_AHEAD.year, decisions), {
      tenantId,
      accountId: null,
      via: 'cli',
    });
    return launched.campaignId;
  });
}

/** Starts a rehearsal of P79 for 2026 without the step in which branches send their results. */
export function rehearseWithoutResults(
  db: DataSource,
  tenantId: string,
  rehearsal: Rehearsal,
): Promise<{ worldId: string; campaignId: string }> {
  return new TypeOrmUnitOfWork(db, masterKeys).run(tenantId, async (tx) => {
    const launch = await p79(tx, tenantId, 2026, { results: { waive: 'thử' } });
    return startRehearsal(tx, { launch, rehearsal, paceMs: 0 }, { tenantId, accountId: null, via: 'rehearsal' });
  });
}

/** What is owed in a campaign, by the code of the body that owes it. */
export async function dutiesOf(db: DataSource, campaignId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await db.query<{ code: string; id: string }[]>(
    `SELECT b.code, d.id FROM duty d JOIN body b ON b.id = d.bearer_id WHERE d.campaign_id = $1 AND d.state = 'owed'`,
    [campaignId],
  );
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}
