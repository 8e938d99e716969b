import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import type { Plan } from '@libs/domain/plan/plan';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';
import { TenantRow } from '../organisation/entities';

/** A plan as a campaign follows it, from its launch or from an amendment on; a row is never changed. */
@Entity('plan_version')
@Unique('plan_version_data', ['plan_id', 'sha256'])
export class PlanVersionRow {
  @Id() id: string;
  @Column('text') plan_id: string;
  @Column('text') sha256: string;
  @Column('jsonb') data: Plan;
  @InstantColumn({ default: () => 'now()' }) created_at: Instant;
}

@Entity('calendar_version')
@Unique('calendar_version_data', ['sha256'])
export class CalendarVersionRow {
  @Id() id: string;
  @Ref(() => TenantRow, { nullable: true }) tenant_id: string | null;
  @Column('text') sha256: string;
  @InstantColumn({ default: () => 'now()' }) created_at: Instant;
}

@Entity('calendar_day')
export class CalendarDayRow {
  @ForeignKey(() => CalendarVersionRow) @PrimaryColumn('uuid') version_id: string;
  @PrimaryColumn('date') date: Day;
  @Column('text') kind: 'off' | 'working';
  @Column('text') reason: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('boolean') confirmed: boolean;
}

/** What a committee says of a day in its own calendar; the latest word counts, every one is kept. */
@Entity('calendar_change')
@Index('calendar_change_day', ['tenant_id', 'date'])
export class CalendarChangeRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('date') date: Day;
  @Column('text') kind: 'off' | 'working' | 'ordinary' | 'as-published';
  @Column('text') reason: string;
  @Column('text', { nullable: true }) document: string | null;
  @Column('boolean') confirmed: boolean;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
}
