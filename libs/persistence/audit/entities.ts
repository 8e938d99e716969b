import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';
import { CampaignRow, CampaignStepRow, DutyRow } from '../campaign/entities';
import { TenantRow } from '../organisation/entities';

/** Who did what to which row, when; append-only (a trigger refuses changes). */
@Entity('audit_entry')
@Index('audit_campaign', ['campaign_id'])
@Index('audit_recorded', ['recorded_at'])
@Index('audit_tenant', ['tenant_id', 'id'])
export class AuditEntryRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => CampaignRow, { nullable: true }) campaign_id: string | null;
  @Ref(() => DutyRow, { nullable: true }) duty_id: string | null;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @Column('text') via: 'web' | 'rehearsal' | 'machine' | 'cli';
  @Column('text') act: string;
  /** The address it came from, where it came over the network. */
  @Column('text', { nullable: true }) origin: string | null;
  /** Plan time of the world the act happened in. */
  @InstantColumn() at: Instant;
  @InstantColumn({ default: () => 'now()' }) recorded_at: Instant;
  @Column('jsonb') details: unknown;
}

/** The seal of one entry, in a chain over all of them; without a foreign key, so that an entry that is gone is missed and not mended. */
@Entity('audit_seal')
@Unique('audit_seal_entry', ['entry_id'])
export class AuditSealRow {
  @PrimaryColumn('bigint') number: string;
  @Ref(null) entry_id: string;
  @Column('text') hash: string;
  @InstantColumn({ default: () => 'now()' }) sealed_at: Instant;
}

/** What a workflow must look at again; the relay delivers it after commit. */
@Entity('outbox')
@Index('outbox_undelivered', ['id'], { where: 'delivered_at IS NULL' })
export class OutboxRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') workflow_id: string;
  @Column('text') news: string;
  @InstantColumn({ default: () => 'now()' }) at: Instant;
  /** Set where the signal is needed only if this step has no open duty left. */
  @Ref(() => CampaignStepRow, { nullable: true }) if_complete_step_id: string | null;
  @InstantColumn({ nullable: true }) delivered_at: Instant | null;
}
