import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { CampaignRow } from '../campaign/entities';
import { InstantColumn } from '../columns';

/** The key with which a campaign's texts and files are sealed, itself wrapped by a master key of the environment. */
@Entity('campaign_key')
@Check('campaign_key_gone', 'destroyed_at IS NULL OR wrapped IS NULL')
@Index('campaign_key_due', ['destroy_on'], { where: 'destroyed_at IS NULL' })
export class CampaignKeyRow {
  @ForeignKey(() => CampaignRow) @PrimaryColumn('uuid') campaign_id: string;
  /** `name:base64`; null before the first text and after its destruction. */
  @Column('text', { nullable: true }) wrapped: string | null;
  /** Set when the campaign ends. */
  @Column('date', { nullable: true }) destroy_on: Day | null;
  @InstantColumn({ nullable: true }) destroyed_at: Instant | null;
}
