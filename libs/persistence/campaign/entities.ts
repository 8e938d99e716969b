import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';
import { OrganisationRow, PersonRow, TenantRow } from '../organisation/entities';
import { CalendarVersionRow, PlanVersionRow } from '../plan/entities';

/** Live, or a rehearsal whose `plan_now` only the rehearsal workflow moves (architecture.md section 5). */
@Entity('world')
@Check('world_time', `(kind = 'live') = (plan_now IS NULL)`)
export class WorldRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') kind: 'live' | 'rehearsal';
  @InstantColumn({ nullable: true }) plan_now: Instant | null;
  @Column('int', { default: 0 }) pace_ms: number;
  @Column('jsonb', { nullable: true }) script: unknown;
  /** How many acts of the script have been performed. */
  @Column('int', { default: 0 }) position: number;
  @InstantColumn({ nullable: true }) finished_at: Instant | null;
}

/** One row per workflow run that ought to exist. */
@Entity('process')
@Index('process_world', ['world_id'])
export class ProcessRow {
  @PrimaryColumn('text') workflow_id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => WorldRow) world_id: string;
  @Column('text') kind: 'campaign' | 'rehearsal';
  @Ref(null) subject_id: string;
  @Column('int', { default: 0 }) wakes_sent: number;
  @Column('int', { default: 0 }) wakes_seen: number;
  @InstantColumn({ nullable: true }) next_moment: Instant | null;
  @Column('boolean', { default: false }) finished: boolean;
}

@Entity('campaign')
@Unique('campaign_once', ['world_id', 'plan_id', 'year', 'round'])
@Index('campaign_superior', ['superior_id'])
export class CampaignRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => WorldRow) world_id: string;
  @Ref(() => PlanVersionRow) plan_version_id: string;
  @Column('text') plan_id: string;
  @Ref(() => CalendarVersionRow) calendar_version_id: string;
  @Column('int') year: number;
  @Column('int') round: number;
  @Column('text', { default: 'running' }) state: 'running' | 'paused' | 'cancelled' | 'ended';
  /** The day as of which the roster was drawn up (G-07). */
  @Column('date') roster_as_of: Day;
  @InstantColumn() launched_at: Instant;
  @InstantColumn({ nullable: true }) paused_at: Instant | null;
  @InstantColumn({ nullable: true }) resumed_at: Instant | null;
  @InstantColumn({ nullable: true }) ended_at: Instant | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** The superior's campaign in a cascade (P58-05), and the organisation it runs in; without one, the whole tree. */
  @Ref(() => CampaignRow, { nullable: true }) superior_id: string | null;
  @Ref(() => OrganisationRow, { nullable: true }) organisation_id: string | null;
}

/** Every moment that was performed or failed; what is still to come is computed by `agenda`. */
@Entity('moment')
export class MomentRow {
  @ForeignKey(() => CampaignRow) @PrimaryColumn('uuid') campaign_id: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('text') id: string;
  @PrimaryColumn('timestamptz', { precision: 3 }) instant: Instant;
  @InstantColumn({ nullable: true }) done_at: Instant | null;
  @Column('int', { default: 0 }) failures: number;
  @InstantColumn({ nullable: true }) next_try: Instant | null;
  @Column('text', { nullable: true }) error_code: string | null;
}

@Entity('campaign_step')
@Unique('campaign_step_key', ['campaign_id', 'key'])
export class CampaignStepRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Column('text') key: string;
  @Column('int') ordinal: number;
  @Column('text') state: 'waiting' | 'open' | 'closed';
  /** Null only for a step that was waived at launch. */
  @InstantColumn({ nullable: true }) due_at: Instant | null;
  /** The deadline as the plan words it, before any amendment. */
  @InstantColumn({ nullable: true }) planned_due_at: Instant | null;
  @InstantColumn({ nullable: true }) opened_at: Instant | null;
  @InstantColumn({ nullable: true }) closed_at: Instant | null;
  @Column('text', { nullable: true }) closed_reason: string | null;
  /** Why the launch gave it another deadline than the plan's. */
  @Column('text', { nullable: true }) due_reason: string | null;
}

/** Which bodies of the tree a body of the plan is, as the board confirmed at launch. */
@Entity('binding')
@Unique('binding_body', ['campaign_id', 'body', 'body_id'])
export class BindingRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  /** The plan's key for the body, such as `ban-thuong-vu`. */
  @Column('text') body: string;
  /** An organisation's or a collective's id (view `body`). */
  @Ref(null) body_id: string;
}

/** What one body owes for one step. */
@Entity('duty')
@Unique('duty_bearer', ['step_id', 'bearer_id'])
@Index('duty_campaign', ['campaign_id'])
@Index('duty_of_bearer', ['bearer_id'])
export class DutyRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => CampaignStepRow) step_id: string;
  /** An organisation's or a collective's id (view `body`). */
  @Ref(null) bearer_id: string;
  @Column('text', { default: 'owed' }) state: 'owed' | 'done' | 'waived';
  @InstantColumn({ nullable: true }) done_at: Instant | null;
  /** Timeliness is judged by the first time, also where the board returned the papers afterwards. */
  @InstantColumn({ nullable: true }) first_done_at: Instant | null;
  @InstantColumn({ nullable: true }) returned_at: Instant | null;
  @Column('text', { nullable: true }) waived_reason: string | null;
}

/** Who is in and who is out, and by which rule (G-07). */
@Entity('roster_entry')
@Index('roster_campaign', ['campaign_id'])
export class RosterEntryRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => PersonRow, { nullable: true }) person_id: string | null;
  @Ref(() => OrganisationRow, { nullable: true }) organisation_id: string | null;
  @Column('boolean') included: boolean;
  @Column('text', { nullable: true }) rule: string | null;
}

/** A change of a step of a running campaign under a numbered document (G-13); what was is kept in the columns `…_before`. */
@Entity('amendment')
@Index('amendment_campaign', ['campaign_id'])
export class AmendmentRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => CampaignStepRow) step_id: string;
  @Column('text', { default: 'extend' }) kind: 'extend' | 'change' | 'skip' | 'add';
  @Column('text') document_number: string;
  @Column('date') document_date: Day;
  @Column('text') reason: string;
  @InstantColumn({ nullable: true }) due_before: Instant | null;
  /** Null for a step that was skipped. */
  @InstantColumn({ nullable: true }) due_after: Instant | null;
  /** The plan as the campaign followed it before and after, where its words changed. */
  @Ref(() => PlanVersionRow, { nullable: true }) plan_before: string | null;
  @Ref(() => PlanVersionRow, { nullable: true }) plan_after: string | null;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}

/** Next year's campaign of a recurring plan as the machine drafted it, and what a person decided about it. */
@Entity('campaign_draft')
@Unique('campaign_draft_once', ['tenant_id', 'plan_id', 'year'])
export class CampaignDraftRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') plan_id: string;
  @Column('text') plan_sha256: string;
  @Column('int') year: number;
  @Ref(() => CampaignRow) from_campaign_id: string;
  @InstantColumn() made_at: Instant;
  @Column('jsonb') content: unknown;
  @Column('text', { default: 'waiting' }) state: 'waiting' | 'approved' | 'rejected';
  @InstantColumn({ nullable: true }) decided_at: Instant | null;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}

/** What a board decided about a changed calendar for a running campaign: taken over, or left alone. */
@Entity('calendar_decision')
export class CalendarDecisionRow {
  @ForeignKey(() => CampaignRow) @PrimaryColumn('uuid') campaign_id: string;
  @PrimaryColumn('text') sha256: string;
  @Column('boolean') taken: boolean;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}
