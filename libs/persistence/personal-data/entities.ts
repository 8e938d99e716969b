import { Check, Column, Entity, Index } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Outcome, RequestKind } from '@libs/domain/personal-data/data-request';
import { AccountRow } from '../access/entities';
import { Id, InstantColumn, Ref } from '../columns';
import { PersonRow, TenantRow } from '../organisation/entities';

/** What somebody asked about the data held of them, and the answer. */
@Entity('data_request')
@Check('data_request_answered', 'num_nonnulls(outcome, answer, answered_at) IN (0, 3)')
@Index('data_request_person', ['person_id'])
export class DataRequestRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => PersonRow) person_id: string;
  @Column('text') kind: RequestKind;
  @Column('text') wish: string;
  @Column('date') received_on: Day;
  @Column('date') due_on: Day;
  @InstantColumn() at: Instant;
  /** Who put it down: the person, or whoever took it from them. */
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('text', { nullable: true }) answer: string | null;
  @InstantColumn({ nullable: true }) answered_at: Instant | null;
  @Ref(() => AccountRow, { nullable: true }) answered_by: string | null;
}
