import { amendStep } from '@libs/acts/campaign/amend-step';
import { cancelCampaign, endCampaign, pauseCampaign, resumeCampaign } from '@libs/acts/campaign/change-state';
import { closeStepEarly } from '@libs/acts/campaign/close-step-early';
import { acknowledge } from '@libs/acts/chasing/acknowledge';
import { decide } from '@libs/acts/classification/decide';
import type { Actor } from '@libs/acts/actor';
import { returnSubmission } from '@libs/acts/review/return-submission';
import { submitDuty } from '@libs/acts/review/submit-duty';
import { unwaiveDuty } from '@libs/acts/review/unwaive-duty';
import { waiveDuty } from '@libs/acts/review/waive-duty';
import type { Tx } from '@libs/acts/tx';
import { DAY_MS } from '@libs/domain/calendar/instant';
import { Refusal } from '@libs/domain/refusal';
import type { Played } from '../played';
import { DUTIES, type Outcome, type PersonsAct, STEPS, type State } from './expected';

/** A played campaign, its ids by name, and how to ask it things. */
export class Performed {
  private constructor(
    readonly played: Played,
    private readonly steps: ReadonlyMap<string, string>,
    private readonly duties: ReadonlyMap<string, string>,
    private readonly subject: string,
  ) {}

  static async of(played: Played): Promise<Performed> {
    const steps = await Promise.all(STEPS.map(async (key) => [key, await played.stepId(key)] as const));
    const duties = await Promise.all(
      DUTIES.map(async (name) => [name, await played.dutyId(name.split(' ')[0] ?? '', name.split(' ')[1] ?? '')] as const),
    );
    const [body] = await played.stage.rows<{ id: string }>(`SELECT id FROM body WHERE code = 'CB001' LIMIT 1`);
    return new Performed(played, new Map(steps), new Map(duties), body?.id ?? '');
  }

  /** What an act ends in; a fault of the machine is thrown on. */
  async perform(act: PersonsAct, by: Actor): Promise<Outcome> {
    try {
      const answer = await this.played.stage.run((tx) => this.run(tx, act, by), by);
      return answer === null ? 'no change' : 'done';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.code;
    }
  }

  private run(tx: Tx, { what, duty, step, silent }: PersonsAct, by: Actor): Promise<unknown> {
    const [dutyId, stepId, { campaignId }] = [this.duties.get(duty) ?? '', this.steps.get(step) ?? '', this.played];
    const reason = silent ? ' ' : 'Vì vậy';
    switch (what) {
      case 'submit':
        return submitDuty(tx, { dutyId, text: silent ? '' : 'Báo cáo', attachments: [] }, by);
      case 'return':
        return returnSubmission(tx, { dutyId, reason }, by);
      case 'waive':
        return waiveDuty(tx, { dutyId, reason }, by);
      case 'unwaive':
        return unwaiveDuty(tx, { dutyId, reason }, by);
      case 'acknowledge':
        return acknowledge(tx, { dutyId, personId: null, note: 'Đã nắm' }, by);
      case 'close':
        return closeStepEarly(tx, { stepId, reason }, by);
      case 'amend':
        return this.amend(tx, stepId, reason, by);
      case 'decide':
        return decide(tx, { campaignId, ...DECIDING, decisions: [{ subjectId: this.subject, level: 'completed', reason: 'a' }] }, by);
      default: {
        const change = { pause: pauseCampaign, resume: resumeCampaign, cancel: cancelCampaign, end: endCampaign }[what];
        return change(tx, { campaignId, reason }, by);
      }
    }
  }

  /** Three days later than now, whatever the deadline was. */
  private async amend(tx: Tx, stepId: string, reason: string, by: Actor): Promise<unknown> {
    const dueAt = (await tx.world.planTime(this.played.worldId)) + 3 * DAY_MS;
    return amendStep(tx, { stepId, dueAt, documentNumber: '5', documentDate: '2026-11-09', reason, confirmed: true }, by);
  }

  async state(): Promise<State> {
    const { campaignId, stage } = this.played;
    const [row] = await stage.rows<{ state: State & { faults: string[] } }>(STATE, [campaignId]);
    if (row === undefined) throw new Error('no campaign');
    const { faults, ...state } = row.state;
    expect(faults).toEqual([]);
    return state;
  }

  /** A hash of every row that belongs to this campaign. */
  async rows(): Promise<string> {
    const [row] = await this.played.stage.rows<{ hash: string }>(ROWS, [this.played.campaignId, this.played.worldId]);
    return row?.hash ?? '';
  }

  /** The acts that people have on record, in order. */
  async record(): Promise<string[]> {
    const list = await this.played.list<{ line: string }>(`act || ' ' || account_id AS line`, 'audit_entry', 'id', `via = 'web'`);
    return list.map(({ line }) => line);
  }
}

const DECIDING = { body: 'standing-committee', documentNumber: '1', documentDate: '2026-11-09' } as const;

/** What the tables say, in the model's words; `faults` names rows that say two things at once. */
const STATE = `
  SELECT jsonb_build_object(
    'campaign', c.state,
    'steps', (SELECT jsonb_object_agg(s.key, s.state) FROM campaign_step s WHERE s.campaign_id = c.id),
    'duties', (SELECT jsonb_object_agg(s.key || ' ' || b.code, d.state)
                 FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id WHERE d.campaign_id = c.id),
    'versions', (SELECT jsonb_object_agg(s.key || ' ' || b.code, (SELECT count(*) FROM submission p WHERE p.duty_id = d.id))
                   FROM duty d JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id WHERE d.campaign_id = c.id),
    'resultsDue', (SELECT s.due_at <= w.plan_now FROM campaign_step s WHERE s.campaign_id = c.id AND s.key = 'results'),
    'faults', (SELECT coalesce(jsonb_agg(f), '[]') FROM (
        SELECT 'step ' || key FROM campaign_step WHERE campaign_id = c.id AND (state = 'closed') <> (closed_at IS NOT NULL)
        UNION ALL SELECT 'duty ' || id FROM duty WHERE campaign_id = c.id AND (state = 'owed') <> (done_at IS NULL)
        UNION ALL SELECT 'waived ' || id FROM duty WHERE campaign_id = c.id AND (state = 'waived') <> (waived_reason IS NOT NULL)
        UNION ALL SELECT 'campaign' WHERE (c.state IN ('ended', 'cancelled')) <> (c.ended_at IS NOT NULL)) f)) AS state
    FROM campaign c JOIN world w ON w.id = c.world_id WHERE c.id = $1`;

const OF_CAMPAIGN = [
  'campaign_step',
  'duty',
  'moment',
  'amendment',
  'reminder',
  'acknowledgement',
  'escalation',
  'decision',
  'evaluation',
  'audit_entry',
];
const ROWS = `SELECT md5(string_agg(line, '|' ORDER BY line)) AS hash FROM (
  SELECT c::text AS line FROM campaign c WHERE id = $1
  ${OF_CAMPAIGN.map((table) => `UNION ALL SELECT t::text FROM ${table} t WHERE campaign_id = $1`).join('\n  ')}
  UNION ALL SELECT p::text FROM submission p JOIN duty d ON d.id = p.duty_id WHERE d.campaign_id = $1
  UNION ALL SELECT m::text FROM message m WHERE world_id = $2
  UNION ALL SELECT o::text FROM outbox o WHERE workflow_id LIKE '%' || $1::text) rows`;
