import type { Actor } from '@libs/acts/actor';
import type { AuditEntry, AuditLog } from '@libs/acts/audit/audit-log';
import { type Sql, stamp } from '../sql';

export class SqlAuditLog implements AuditLog {
  constructor(private readonly sql: Sql) {}

  write(by: Actor, entry: AuditEntry): Promise<void> {
    return this.sql.run(
      `INSERT INTO audit_entry (tenant_id, campaign_id, duty_id, account_id, via, act, at, details, origin) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        by.tenantId,
        entry.campaignId ?? null,
        entry.dutyId ?? null,
        by.accountId,
        by.via,
        entry.act,
        stamp(entry.at),
        JSON.stringify(entry.details ?? {}),
        by.from ?? null,
      ],
    );
  }
}
