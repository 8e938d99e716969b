import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '@libs/domain/calendar/instant';
import { AccountRow } from '../access/entities';
import { InstantColumn, Ref } from '../columns';
import { CampaignRow } from './entities';

/** An error of the document with which a campaign was launched all the same: who confirmed it, when and why (no reason in a rehearsal). */
@Entity('confirmed_finding')
export class ConfirmedFindingRow {
  @ForeignKey(() => CampaignRow) @PrimaryColumn('uuid') campaign_id: string;
  @PrimaryColumn('text') finding: string;
  @Column('int') ordinal: number;
  @Column('text') code: string;
  @Column('text') message: string;
  @Column('text') cure: string;
  @Column('text') cite: string;
  @Column('text', { nullable: true }) reason: string | null;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}

/** A question that the plan leaves to the board, as it was settled at launch (unanswered in a rehearsal that had no suggestion). */
@Entity('settled_question')
export class SettledQuestionRow {
  @ForeignKey(() => CampaignRow) @PrimaryColumn('uuid') campaign_id: string;
  @PrimaryColumn('text') setting: string;
  @Column('int') ordinal: number;
  @Column('text') question: string;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') cite: string;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}
