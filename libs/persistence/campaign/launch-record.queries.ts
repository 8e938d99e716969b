import type { DataSource } from 'typeorm';
import { type LaunchRecordFacts, LaunchRecordQueries, type RecordedStep } from '@libs/acts/campaign/launch-record.queries';
import type { Plan } from '@libs/domain/plan/plan';
import { readOnly } from '../read-only';
import { campaignLine } from './campaign.queries';

/** The plan a campaign carries out, and what the board said when it launched. */
export class SqlLaunchRecord extends LaunchRecordQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override record(tenantId: string, campaignId: string): Promise<LaunchRecordFacts | null> {
    return readOnly(this.db, tenantId, async (sql) => {
      const campaign = await campaignLine(sql, tenantId, campaignId);
      if (campaign === null) return null;
      return {
        campaign,
        ...(await sql.one<{ plan: Plan }>(PLAN, [campaignId])),
        steps: await sql.rows<RecordedStep>(STEPS, [campaignId]),
        confirmed: await sql.rows<LaunchRecordFacts['confirmed'][number]>(CONFIRMED, [campaignId]),
        answers: await sql.rows<LaunchRecordFacts['answers'][number]>(ANSWERS, [campaignId]),
      };
    });
  }
}

const PLAN = `SELECT v.data AS plan FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id WHERE c.id = $1`;

const STEPS = `
  SELECT key, due_at AS "dueAt", planned_due_at AS "plannedDueAt", due_reason AS "dueReason", closed_reason AS "closedReason"
    FROM campaign_step WHERE campaign_id = $1 ORDER BY ordinal`;

const CONFIRMED = `
  SELECT f.finding AS id, f.message, f.cite, f.reason, f.at, a.name AS by
    FROM confirmed_finding f LEFT JOIN account a ON a.id = f.account_id WHERE f.campaign_id = $1 ORDER BY f.ordinal`;

const ANSWERS = `
  SELECT q.setting AS id, q.question, q.cite, q.answer, q.note, q.at, a.name AS by
    FROM settled_question q LEFT JOIN account a ON a.id = q.account_id WHERE q.campaign_id = $1 ORDER BY q.ordinal`;
