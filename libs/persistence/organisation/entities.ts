import { Check, Column, Entity, Index, Unique } from 'typeorm';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { AccountRow } from '../access/entities';

/** The Party committee whose board uses the product; owner of every other row. */
@Entity('tenant')
export class TenantRow {
  @Id() id: string;
  @Column('text') name: string;
  @InstantColumn({ default: () => 'now()' }) created_at: Instant;
  /** How long a campaign's texts and files are kept after its end. */
  @Column('int', { default: 60 }) retention_months: number;
}

@Entity('organisation')
@Unique('organisation_code', ['tenant_id', 'code'])
@Check('organisation_name_nfc', 'name IS NFC NORMALIZED')
export class OrganisationRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Ref(() => OrganisationRow, { nullable: true }) parent_id: string | null;
  @Column('date', { nullable: true }) founded: Day | null;
  @Column('date', { nullable: true }) dissolved: Day | null;
  @Column('boolean', { default: false }) residential: boolean;
  @Column('int') ordinal: number;
}

@Entity('collective')
@Index('collective_organisation', ['organisation_id'])
@Unique('collective_code', ['tenant_id', 'code'])
@Check('collective_name_nfc', 'name IS NFC NORMALIZED')
export class CollectiveRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Ref(() => OrganisationRow) organisation_id: string;
  @Column('date', { nullable: true }) dissolved: Day | null;
  @Column('int') ordinal: number;
}

@Entity('person')
@Unique('person_code', ['tenant_id', 'code'])
@Index('person_sort', ['tenant_id', 'sort_key'])
@Check('person_name_nfc', 'full_name IS NFC NORMALIZED')
export class PersonRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') code: string;
  @Column('text') full_name: string;
  @Column('text') sort_key: string;
  /** `1980`, `1980-05` or `1980-05-17`: Party records often know no more. */
  @Column('text', { nullable: true }) born: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  /** Null for somebody who is not a Party member. */
  @Column('date', { nullable: true }) admitted: Day | null;
  @Column('text', { default: 'active' }) status: string;
  @Column('date', { nullable: true }) ended: Day | null;
}

@Entity('membership')
@Index('membership_current', ['person_id'], { unique: true, where: 'until IS NULL' })
@Index('membership_organisation', ['organisation_id'])
export class MembershipRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => PersonRow) person_id: string;
  @Ref(() => OrganisationRow) organisation_id: string;
  @Column('date', { nullable: true }) since: Day | null;
  @Column('date', { nullable: true }) until: Day | null;
}

@Entity('post')
@Index('post_organisation', ['organisation_id'])
@Index('post_collective', ['collective_id'])
@Index('post_person', ['person_id'])
@Check('post_one_place', 'num_nonnulls(organisation_id, collective_id) = 1')
export class PostRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => PersonRow) person_id: string;
  @Ref(() => OrganisationRow, { nullable: true }) organisation_id: string | null;
  @Ref(() => CollectiveRow, { nullable: true }) collective_id: string | null;
  @Column('text') title: string;
  @Column('text') rank: string;
  @Column('text', { nullable: true }) managed_by: string | null;
  @Column('date', { nullable: true }) until: Day | null;
}

/** Which committee member is in charge of which branch (G-10). */
@Entity('oversight')
@Index('oversight_organisation', ['organisation_id'])
export class OversightRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => PersonRow) person_id: string;
  @Ref(() => OrganisationRow) organisation_id: string;
  @Column('date', { nullable: true }) until: Day | null;
}

@Entity('import_run')
export class ImportRunRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') sha256: string;
  @InstantColumn() at: Instant;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  @Column('jsonb') summary: unknown;
}
