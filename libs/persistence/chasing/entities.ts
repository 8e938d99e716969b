import { Column, Entity, Index, Unique } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';
import { CampaignRow, DutyRow, WorldRow } from '../campaign/entities';
import { PersonRow, TenantRow } from '../organisation/entities';

/** Why somebody should hear; written by the chase, gathered into a message by the courier. */
@Entity('reminder')
@Unique('reminder_once', ['person_id', 'duty_id', 'why', 'plan_day'])
@Index('reminder_unsent', ['world_id', 'send_at'], { where: 'message_id IS NULL AND dropped IS NULL' })
@Index('reminder_duty', ['duty_id'])
export class ReminderRow {
  @Id() id: string;
  @Ref(() => WorldRow) world_id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => DutyRow) duty_id: string;
  @Ref(() => PersonRow) person_id: string;
  /** `launch`, `returned`, `amended`, `owes:-5` (whoever owes, rung −5), `oversight:1`, `directing:3` … */
  @Column('text') why: string;
  @Column('date') plan_day: Day;
  /** Not before; a reminder that meets a digest already sent that day waits for the next sending hour. */
  @InstantColumn() send_at: Instant;
  @Ref(() => MessageRow, { nullable: true }) message_id: string | null;
  /** Why it was not sent after all: done in the meantime, paused, cancelled. */
  @Column('text', { nullable: true }) dropped: string | null;
}

@Entity('message')
@Unique('message_once', ['world_id', 'person_id', 'channel', 'plan_day', 'occasion'])
@Index('message_to_send', ['next_try'], { where: `state IN ('queued', 'sending')` })
@Index('message_person', ['person_id'])
export class MessageRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => WorldRow) world_id: string;
  @Ref(() => PersonRow) person_id: string;
  @Column('text') channel: 'email';
  @Column('date') plan_day: Day;
  /** `digest`, or `launch:<campaign>`: a person gets one of each a day at most. */
  @Column('text') occasion: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') state: 'queued' | 'sending' | 'sent' | 'failed' | 'no-address' | 'captured';
  @InstantColumn() composed_at: Instant;
  @Column('int', { default: 0 }) attempts: number;
  @InstantColumn({ nullable: true }) next_try: Instant | null;
  @InstantColumn({ nullable: true }) sent_at: Instant | null;
}

/** Each try to deliver a message, and what came of it. */
@Entity('delivery')
@Index('delivery_message', ['message_id'])
export class DeliveryRow {
  @Id() id: string;
  @Ref(() => MessageRow) message_id: string;
  @InstantColumn() at: Instant;
  @Column('text') outcome: 'sent' | 'later' | 'refused';
  @Column('text') code: string;
}

/** A rung above the deadline that was really made; later rungs count from it. */
@Entity('escalation')
@Unique('escalation_once', ['duty_id', 'due_at', 'rung'])
@Index('escalation_campaign', ['campaign_id'])
export class EscalationRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => DutyRow) duty_id: string;
  @InstantColumn() due_at: Instant;
  @Column('int') rung: number;
  @Column('date') plan_day: Day;
  /** At this rung a formal letter is drafted for the directing body to sign. */
  @Column('boolean') letter: boolean;
}

/** "Tôi đã nắm": holds the ladder of a duty for some working days. */
@Entity('acknowledgement')
@Index('acknowledgement_duty', ['duty_id'])
export class AcknowledgementRow {
  @Id() id: string;
  @Ref(() => CampaignRow) campaign_id: string;
  @Ref(() => DutyRow) duty_id: string;
  @Ref(() => PersonRow, { nullable: true }) person_id: string | null;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @InstantColumn() at: Instant;
  @Column('text') note: string;
}
