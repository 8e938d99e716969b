import type { Instant } from '@libs/domain/calendar/instant';
import type { CampaignFacts, StepFacts } from '@libs/domain/campaign/agenda';
import { type Moment, momentKey } from '@libs/domain/campaign/moment';
import type { Plan } from '@libs/domain/plan/plan';
import type { Sql } from '../sql';

type StepRow = Omit<StepFacts, 'afterId'> & { key: string };
type MomentRow = Moment & { doneAt: Instant | null; nextTry: Instant | null };

/** Everything the agenda asks about, in three queries whatever the number of branches. */
export async function readAgendaFacts(sql: Sql, campaignId: string): Promise<CampaignFacts> {
  const campaign = await sql.one<Omit<CampaignFacts, 'steps' | 'done' | 'stalled'> & { plan: Plan }>(
    `SELECT c.state, c.launched_at AS "launchedAt", c.resumed_at AS "resumedAt", v.data AS plan
       FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id WHERE c.id = $1`,
    [campaignId],
  );
  const steps = await sql.rows<StepRow>(
    `SELECT s.id, s.key, s.state, s.due_at AS "dueAt", s.closed_at AS "closedAt", count(d.id) FILTER (WHERE d.state = 'owed')::int AS "openDuties",
            CASE WHEN count(d.id) FILTER (WHERE d.state = 'owed') = 0 THEN max(d.done_at) END AS "completedAt"
       FROM campaign_step s LEFT JOIN duty d ON d.step_id = s.id WHERE s.campaign_id = $1 GROUP BY s.id ORDER BY s.ordinal`,
    [campaignId],
  );
  const moments = await sql.rows<MomentRow>(
    `SELECT kind, id, instant, done_at AS "doneAt", next_try AS "nextTry" FROM moment WHERE campaign_id = $1`,
    [campaignId],
  );
  const idOf = new Map(steps.map(({ key, id }) => [key, id]));
  return {
    state: campaign.state,
    launchedAt: campaign.launchedAt,
    resumedAt: campaign.resumedAt,
    steps: steps.map((step) => ({ ...step, afterId: afterId(campaign.plan, step.key, idOf), gate: isGate(campaign.plan, step.key) })),
    ladder: campaign.plan.ladder,
    done: new Set(moments.filter(({ doneAt }) => doneAt !== null).map(momentKey)),
    stalled: new Map(
      moments.flatMap((moment) =>
        moment.doneAt === null && moment.nextTry !== null ? [[momentKey(moment), moment.nextTry] as const] : [],
      ),
    ),
  };
}

/** Steps at whose close the rules propose levels. */
function isGate(plan: Plan, key: string): boolean {
  const does = plan.steps.find(({ id }) => id === key)?.does;
  return does === 'decide' || does === 'classify-lower-level';
}

function afterId(plan: Plan, key: string, idOf: ReadonlyMap<string, string>): string | null {
  const opens = plan.steps.find(({ id }) => id === key)?.opens ?? 'launch';
  return opens === 'launch' ? null : (idOf.get(opens.after) ?? null);
}
