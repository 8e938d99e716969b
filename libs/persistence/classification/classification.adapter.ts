import type {
  ClassificationRepository,
  DecisionRecord,
  EvaluationRecord,
  FactSheetRecord,
  Head,
  NewDecision,
  NewEvaluation,
  NewFactSheet,
  RunningCampaign,
  Subject,
  SubjectStory,
  Which,
} from '@libs/acts/classification/classification.repository';
import type { Instant } from '@libs/domain/calendar/instant';
import type { Level } from '@libs/domain/classification/level';
import type { TreeNode } from '@libs/domain/classification/quota-group';
import { type Sql, set, stamp } from '../sql';
import { SUBJECTS } from './subjects.sql';

type SubjectRow = Omit<Subject, 'decision'> & { decisionRevision: number | null; decisionLevel: Level | null; decisionAt: Instant | null };

/** So many rows at once that the planner must hear of them. */
const MANY = 1_000;

export class SqlClassification implements ClassificationRepository {
  constructor(private readonly sql: Sql) {}

  async subjects(campaignId: string, bodyIds: readonly string[], which: Which): Promise<readonly Subject[]> {
    const some = which !== 'all' && 'ids' in which ? which.ids : null;
    const page = which !== 'all' && 'limit' in which ? which : { after: null, limit: null };
    const rows = await this.sql.rows<SubjectRow>(SUBJECTS, [campaignId, bodyIds, some, page.after, page.limit]);
    return rows.map(({ decisionRevision, decisionLevel, decisionAt, ...subject }) => {
      const isDecided = decisionRevision !== null && decisionLevel !== null && decisionAt !== null;
      return { ...subject, decision: isDecided ? { revision: decisionRevision, level: decisionLevel, at: decisionAt } : null };
    });
  }

  runningCampaigns(tenantId: string): Promise<readonly RunningCampaign[]> {
    return this.sql.rows<RunningCampaign>(
      `SELECT c.id, v.data->'document'->>'number' AS "planNumber", c.year, v.data->'rules'->>'set' AS "ruleSet"
         FROM campaign c JOIN plan_version v ON v.id = c.plan_version_id JOIN world w ON w.id = c.world_id
        WHERE c.tenant_id = $1 AND c.state IN ('running', 'paused') AND w.kind = 'live' ORDER BY c.year DESC, c.id`,
      [tenantId],
    );
  }

  tree(tenantId: string): Promise<readonly TreeNode[]> {
    return this.sql.rows<TreeNode>(
      `SELECT id, name, kind, parent_id AS "parentId" FROM organisation WHERE tenant_id = $1 ORDER BY ordinal`,
      [tenantId],
    );
  }

  heads(tenantId: string): Promise<readonly Head[]> {
    return this.sql.rows<Head>(
      `SELECT r.person_id AS "personId", r.body_id AS "bodyId", o.residential AND o.kind = 'branch' AS residential
         FROM responsible r JOIN body b ON b.id = r.body_id JOIN organisation o ON o.id = b.organisation_id
        WHERE b.tenant_id = $1 AND b.dissolved IS NULL AND r.rank = 'head' ORDER BY r.person_id, r.body_id`,
      [tenantId],
    );
  }

  async story(campaignId: string, subjectId: string): Promise<SubjectStory> {
    const of = [campaignId, subjectId];
    return {
      sheets: await this.sql.rows<FactSheetRecord>(SHEETS, of),
      evaluations: await this.sql.rows<EvaluationRecord>(EVALUATIONS, of),
      decisions: await this.sql.rows<DecisionRecord>(DECISIONS, of),
    };
  }

  async addSheets(campaignId: string, sheets: readonly NewFactSheet[], at: Instant, accountId: string | null): Promise<void> {
    await this.sql.run(
      `INSERT INTO fact_sheet (campaign_id, subject_id, revision, kind, facts, ballots, violations, at, account_id)
       SELECT $1, s."subjectId", s.revision, s.kind, s.facts, s.ballots, s.violations, $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS s("subjectId" uuid, revision int, kind text, facts jsonb, ballots jsonb, violations jsonb)`,
      [campaignId, set(sheets), stamp(at), accountId],
    );
    if (sheets.length >= MANY) await this.sql.analyse('fact_sheet');
  }

  async addEvaluations(campaignId: string, evaluations: readonly NewEvaluation[], at: Instant): Promise<void> {
    await this.sql.run(
      `INSERT INTO evaluation (campaign_id, subject_id, revision, fact_sheet_id, rule_set, kind, rule_sha256, level, missing, trace, warnings,
                               explanation, next_level, at)
       SELECT $1, e."subjectId", e.revision, e."factSheetId", e."ruleSet", e.kind, e."ruleSha256", e.level, e.missing, e.trace, e.warnings,
              e.explanation, e."nextLevel", $3
         FROM jsonb_to_recordset($2::jsonb) AS e("subjectId" uuid, revision int, "factSheetId" uuid, "ruleSet" text, kind text,
              "ruleSha256" text, level text, missing text, trace jsonb, warnings jsonb, explanation text, "nextLevel" text)
       ON CONFLICT (campaign_id, subject_id, revision) DO NOTHING`,
      [campaignId, set(evaluations), stamp(at)],
    );
    if (evaluations.length >= MANY) await this.sql.analyse('evaluation');
  }

  async addDecisions(campaignId: string, decisions: readonly NewDecision[], at: Instant, accountId: string | null): Promise<void> {
    await this.sql.run(
      `INSERT INTO decision (campaign_id, subject_id, revision, level, evaluation_id, recommended, grounds, reason, body, document_number,
                             document_date, at, account_id)
       SELECT $1, d."subjectId", d.revision, d.level, d."evaluationId", d.recommended, d.grounds, d.reason, d.body, d."documentNumber",
              d."documentDate", $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS d("subjectId" uuid, revision int, level text, "evaluationId" uuid, recommended text,
              grounds text, reason text, body text, "documentNumber" text, "documentDate" date)`,
      [campaignId, set(decisions), stamp(at), accountId],
    );
    if (decisions.length >= MANY) await this.sql.analyse('decision');
  }

  answers(campaignId: string): Promise<{ answer: string | null; cite: string }[]> {
    return this.sql.rows(`SELECT answer, cite FROM settled_question WHERE campaign_id = $1 ORDER BY ordinal`, [campaignId]);
  }

  ruleChoice(campaignId: string): Promise<{ revision: number; settings: unknown } | null> {
    return this.sql.row(`SELECT revision, settings FROM rule_choice WHERE campaign_id = $1 ORDER BY revision DESC LIMIT 1`, [campaignId]);
  }

  addRuleChoice(campaignId: string, revision: number, settings: object, at: Instant, accountId: string | null): Promise<void> {
    return this.sql.run(`INSERT INTO rule_choice (campaign_id, revision, settings, at, account_id) VALUES ($1, $2, $3, $4, $5)`, [
      campaignId,
      revision,
      JSON.stringify(settings),
      stamp(at),
      accountId,
    ]);
  }
}

const OF_SUBJECT = `WHERE x.campaign_id = $1 AND x.subject_id = $2 ORDER BY x.revision DESC`;

const SHEETS = `
  SELECT x.id, x.revision, x.kind, x.facts, x.ballots, x.violations, x.at, u.name AS by
    FROM fact_sheet x LEFT JOIN account u ON u.id = x.account_id ${OF_SUBJECT}`;

const EVALUATIONS = `
  SELECT x.id, x.subject_id AS "subjectId", x.revision, x.fact_sheet_id AS "factSheetId", x.rule_set AS "ruleSet", x.kind,
         x.rule_sha256 AS "ruleSha256", x.level, x.missing, x.trace, x.warnings, x.explanation, x.next_level AS "nextLevel", x.at
    FROM evaluation x ${OF_SUBJECT}`;

const DECISIONS = `
  SELECT x.subject_id AS "subjectId", x.revision, x.level, x.evaluation_id AS "evaluationId", x.recommended, x.grounds, x.reason, x.body,
         x.document_number AS "documentNumber", x.document_date AS "documentDate", x.at, u.name AS by
    FROM decision x LEFT JOIN account u ON u.id = x.account_id ${OF_SUBJECT}`;
