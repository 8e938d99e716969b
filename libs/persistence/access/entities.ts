import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@libs/domain/calendar/instant';
import { Id, InstantColumn, Ref } from '../columns';
import { TenantRow } from '../organisation/entities';

@Entity('account')
@Unique('account_login', ['login'])
export class AccountRow {
  @Id() id: string;
  @Ref(() => TenantRow) tenant_id: string;
  @Column('text') login: string;
  @Column('text') name: string;
  @Column('text') password_hash: string;
  @Column('text') role: 'board';
  @InstantColumn({ nullable: true }) disabled_at: Instant | null;
}

/** A signed-in browser. Only the SHA-256 of the token is kept. */
@Entity('session')
@Index('session_account', ['account_id'])
export class SessionRow {
  @PrimaryColumn('text') token_sha256: string;
  @Ref(() => AccountRow) account_id: string;
  @InstantColumn() created_at: Instant;
  @InstantColumn() seen_at: Instant;
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
