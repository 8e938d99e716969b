import type { AmendmentFacts } from '@libs/acts/campaign/board.queries';
import type { Sql } from '../sql';

/** Every amendment of a campaign, latest first, with the step's words before and after where they changed. */
export function amendmentsOf(sql: Sql, campaignId: string): Promise<AmendmentFacts[]> {
  return sql.rows<AmendmentFacts>(AMENDMENTS, [campaignId]);
}

const stepIn = (version: string): string =>
  `(SELECT e FROM plan_version v, jsonb_array_elements(v.data -> 'steps') e WHERE v.id = a.${version} AND e ->> 'id' = s.key)`;

const AMENDMENTS = `
  SELECT s.key AS "stepKey", a.kind, a.document_number AS "documentNumber", a.document_date AS "documentDate", a.reason,
         a.due_before AS "dueBefore", a.due_after AS "dueAfter", ${stepIn('plan_before')} AS "stepBefore", ${stepIn('plan_after')} AS "stepAfter",
         a.at, u.name AS by
    FROM amendment a JOIN campaign_step s ON s.id = a.step_id LEFT JOIN account u ON u.id = a.account_id
   WHERE a.campaign_id = $1 ORDER BY a.id DESC`;
