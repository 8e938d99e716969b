import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@libs/domain/access/permissions';
import type { Day, Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { PersonRow, TenantRow } from '../organisation/entities';

@Entity('account')
@Unique('account_login', ['login'])
@Index('account_person', ['person_id'], { unique: true, where: 'disabled_at IS NULL' })
export class AccountRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') login: string;
  @Column('text') name: string;
  @Column('text') password_hash: string;
  /** Whose account it is; null for the first one, which is made before there is an organisation. */
  @Ref(() => PersonRow, { nullable: true }) person_id: string | null;
  @InstantColumn({ nullable: true }) disabled_at: Instant | null;
}

/** A signed-in browser. Only the SHA-256 of the token is kept. */
@Entity('session')
@Index('session_account', ['account_id'])
@Index('session_id', ['id'], { unique: true })
export class SessionRow {
  @PrimaryColumn('text') token_sha256: string;
  /** What it is called where sessions are listed: the token's hash stays inside. */
  @Column('uuid', { default: () => 'uuidv7()' }) id: string;
  @Ref(() => AccountRow) account_id: string;
  /** The browser in words, such as `Firefox trên Windows`. */
  @Column('text', { default: '' }) device: string;
  @InstantColumn() created_at: Instant;
  @InstantColumn() seen_at: Instant;
  /** When the password was last given in it; sensitive acts want that to be minutes ago. */
  @InstantColumn({ default: () => 'now()' }) confirmed_at: Instant;
}

/** A browser that somebody has signed in with before: others' wrong guesses do not shut it out. */
@Entity('known_device')
@Index('known_device_account', ['account_id'])
export class KnownDeviceRow {
  @PrimaryColumn('text') token_sha256: string;
  @Ref(() => AccountRow) account_id: string;
  @InstantColumn() seen_at: Instant;
}

/** A failed sign-in, counted per login, address and device; swept when it is too old to count. */
@Entity('sign_in_failure')
@Index('sign_in_failure_key', ['key_sha256', 'at'])
export class SignInFailureRow {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') key_sha256: string;
  @InstantColumn({ default: () => 'now()' }) at: Instant;
}

/** A role that was given. Ended ones stay on record. */
@Entity('role_assignment')
@Index('role_assignment_current', ['account_id', 'role'], { unique: true, where: 'until IS NULL' })
export class RoleAssignmentRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => AccountRow) account_id: string;
  @Column('text') role: Role;
  @InstantColumn({ default: () => 'now()' }) since: Instant;
  @InstantColumn({ nullable: true }) until: Instant | null;
  @Ref(() => AccountRow, { nullable: true }) granted_by: string | null;
  /** Why; for a broken glass the reason that was given. */
  @Column('text', { default: '' }) reason: string;
}

/** Somebody stands in for somebody else in one role, from one day to another. */
@Entity('delegation')
@Index('delegation_to', ['to_account_id'])
export class DelegationRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => AccountRow) from_account_id: string;
  @Ref(() => AccountRow) to_account_id: string;
  @Column('text') role: Role;
  @Column('date') since: Day;
  @Column('date') until: Day;
  @Column('text') reason: string;
  @InstantColumn() made_at: Instant;
  @InstantColumn({ nullable: true }) ended_at: Instant | null;
}

/** A one-time link: it makes a person's account, or (with `account_id`) sets a new password. */
@Entity('invitation')
@Check('invitation_for', 'person_id IS NOT NULL OR account_id IS NOT NULL')
@Unique('invitation_token', ['token_sha256'])
@Index('invitation_person', ['person_id'])
export class InvitationRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  /** Null where it is for the first account, which is nobody's. */
  @Ref(() => PersonRow, { nullable: true }) person_id: string | null;
  @Ref(() => AccountRow, { nullable: true }) account_id: string | null;
  /** The phone is lost too: using the link takes the second factor off. */
  @Column('boolean', { default: false }) lifts_second_factor: boolean;
  @Column('text') token_sha256: string;
  @Ref(() => AccountRow, { nullable: true }) made_by: string | null;
  @InstantColumn() made_at: Instant;
  @InstantColumn() expires_at: Instant;
  @InstantColumn({ nullable: true }) used_at: Instant | null;
  @InstantColumn({ nullable: true }) ended_at: Instant | null;
}

/** The second factor: a secret shared with the person's own device, encrypted with a key of the environment. */
@Entity('second_factor')
export class SecondFactorRow {
  @ForeignKey(() => AccountRow) @PrimaryColumn('uuid') account_id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') secret: string;
  /** Null until the first code has fitted. */
  @InstantColumn({ nullable: true }) confirmed_at: Instant | null;
  /** The half minute of the last code that was used: none is taken twice. */
  @Column('bigint', { default: 0 }) last_step: string;
}

/** Somebody lost the way in: one asks for a new link, another bears witness. */
@Entity('recovery')
@Index('recovery_account', ['account_id'])
export class RecoveryRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Ref(() => AccountRow) account_id: string;
  @Ref(() => AccountRow) asked_by: string;
  @InstantColumn() asked_at: Instant;
  @Column('text') reason: string;
  @Ref(() => AccountRow, { nullable: true }) witnessed_by: string | null;
  @InstantColumn({ nullable: true }) witnessed_at: Instant | null;
}

/** The one-time link that makes the first account. */
@Entity('setup_token')
export class SetupTokenRow {
  @PrimaryColumn('text') token_sha256: string;
  @InstantColumn() created_at: Instant;
  @InstantColumn({ nullable: true }) used_at: Instant | null;
}

/** The answer already given to an `Idempotency-Key`. */
@Entity('idempotency')
export class IdempotencyRow {
  @ForeignKey(() => AccountRow) @PrimaryColumn('uuid') account_id: string;
  @PrimaryColumn('text') key: string;
  @Column('text') request_sha256: string;
  @Column('jsonb', { nullable: true }) answer: unknown;
  @InstantColumn({ default: () => 'now()' }) at: Instant;
}
