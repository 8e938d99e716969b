import type { DataSource } from 'typeorm';
import type { SealKey } from '@libs/acts/access/seal';
import type { BodyLine } from '@libs/acts/campaign/board.queries';
import {
  type AcknowledgementFacts,
  type Contact,
  type EscalationFacts,
  type StoryFacts,
  type UnitFacts,
  UnitQueries,
} from '@libs/acts/campaign/unit.queries';
import { messages } from '../chasing/message.queries';
import { readOnly } from '../read-only';
import { readSubmissions } from '../review/read-submissions';
import { CampaignKeys } from '../sealing/campaign-keys';
import { BODIES, campaignFrame, dutyLines } from './board.queries';

const MOST_MESSAGES = 200;
const MOST_ENTRIES = 500;

/** A unit with its whole story. */
export class SqlUnit extends UnitQueries {
  constructor(
    private readonly db: DataSource,
    private readonly masterKeys: readonly SealKey[],
  ) {
    super();
  }

  override unit(tenantId: string, campaignId: string, bodyId: string): Promise<UnitFacts | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const frame = await campaignFrame(sql, tenantId, campaignId);
      const body = frame && (await sql.row<BodyLine>(BODIES, [campaignId, bodyId]));
      if (frame === null || body === null) return null;
      const of = [campaignId, bodyId];
      return {
        ...frame,
        body,
        ...(await sql.one<Pick<UnitFacts, 'keys' | 'ended'>>(STANDS_FOR, of)),
        heads: await sql.rows<Contact>(HEADS, [bodyId]),
        overseers: await sql.rows<Contact>(OVERSEERS, [bodyId]),
        duties: await dutyLines(sql, campaignId, bodyId),
        submissions: await readSubmissions(sql, new CampaignKeys(sql, this.masterKeys), campaignId, bodyId),
        escalations: await sql.rows<EscalationFacts>(ESCALATIONS, of),
        acknowledgements: await sql.rows<AcknowledgementFacts>(ACKNOWLEDGEMENTS, of),
        messages: await messages(sql, { campaignId, bodyId, cursor: null, limit: MOST_MESSAGES }),
        story: await sql.rows<StoryFacts>(STORY, [...of, MOST_ENTRIES]),
      };
    });
  }
}

const STANDS_FOR = `
  SELECT b.dissolved AS ended, array(SELECT DISTINCT g.body FROM binding g WHERE g.campaign_id = $1 AND g.body_id = b.id) AS keys
    FROM body b WHERE b.id = $2`;

const HEADS = `
  SELECT p.id AS "personId", p.full_name AS name, p.phone, p.email,
         coalesce((SELECT string_agg(DISTINCT o.title, ', ') FROM post o WHERE o.person_id = p.id AND o.until IS NULL
                      AND $1 IN (o.organisation_id, o.collective_id)), CASE WHEN r.head THEN 'cấp trưởng' ELSE 'cấp phó' END) AS title
    FROM (SELECT person_id, bool_or(rank = 'head') AS head FROM responsible WHERE body_id = $1 GROUP BY person_id) r
    JOIN person p ON p.id = r.person_id AND p.ended IS NULL ORDER BY r.head DESC, p.sort_key`;

const OVERSEERS = `
  SELECT DISTINCT p.id AS "personId", p.full_name AS name, p.phone, p.email, 'phụ trách' AS title, p.sort_key
    FROM oversight o JOIN body b ON b.organisation_id = o.organisation_id JOIN person p ON p.id = o.person_id AND p.ended IS NULL
   WHERE b.id = $1 AND o.until IS NULL ORDER BY p.sort_key`;

const OF_BODY = `JOIN duty d ON d.id = x.duty_id WHERE d.campaign_id = $1 AND d.bearer_id = $2`;

const ESCALATIONS = `
  SELECT x.id, x.duty_id AS "dutyId", x.rung, x.plan_day AS "planDay", x.due_at AS "dueAt", x.letter FROM escalation x ${OF_BODY} ORDER BY x.id DESC`;

const ACKNOWLEDGEMENTS = `
  SELECT x.duty_id AS "dutyId", x.at, coalesce(p.full_name, u.name) AS by, x.note
    FROM acknowledgement x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN account u ON u.id = x.account_id ${OF_BODY} ORDER BY x.id DESC`;

const STORY = `
  SELECT e.at, e.act, u.name AS by, e.duty_id AS "dutyId", e.details
    FROM audit_entry e LEFT JOIN duty d ON d.id = e.duty_id LEFT JOIN account u ON u.id = e.account_id
   WHERE e.campaign_id = $1 AND (e.duty_id IS NULL OR d.bearer_id = $2) ORDER BY e.id DESC LIMIT $3`;
