import { Column, Entity, Index, Unique } from 'typeorm';
import type { Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';
import { DutyRow } from '../campaign/entities';

/** What a body handed in for a duty; a later version supersedes, none is deleted. */
@Entity('submission')
@Unique('submission_version', ['duty_id', 'version'])
export class SubmissionRow {
  @Id() id: string;
  @Ref(() => DutyRow) duty_id: string;
  @Column('int') version: number;
  /** Of a version before the keys, until it is sealed (decision 0508); empty in sealed rows. */
  @Column('text', { default: '' }) text: string;
  @Column('bytea', { nullable: true, select: false }) text_sealed: Buffer | null;
  @InstantColumn() submitted_at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @InstantColumn({ nullable: true }) returned_at: Instant | null;
  @Column('text', { nullable: true }) return_reason: string | null;
  @Column('bytea', { nullable: true, select: false }) return_reason_sealed: Buffer | null;
}

@Entity('attachment')
@Index('attachment_submission', ['submission_id'])
export class AttachmentRow {
  @Id() id: string;
  @Ref(() => SubmissionRow) submission_id: string;
  @Column('text', { default: '' }) name: string;
  @Column('bytea', { nullable: true, select: false }) name_sealed: Buffer | null;
  @Column('text') type: string;
  @Column('int') size: number;
  @Column('text') sha256: string;
  @Column('bytea', { select: false, default: () => "'\\x'" }) content: Buffer;
  @Column('bytea', { nullable: true, select: false }) content_sealed: Buffer | null;
}
