import { ForwardOnly } from './forward-only';

/** Where an act came from, and the chain of seals over the record of acts. */
const auditChain = `
  ALTER TABLE audit_entry ADD COLUMN origin text;
  CREATE INDEX audit_recorded ON audit_entry (recorded_at);
  CREATE INDEX audit_tenant ON audit_entry (tenant_id, id);
  CREATE TABLE audit_seal (
    number bigint NOT NULL,
    entry_id uuid NOT NULL,
    hash text NOT NULL,
    sealed_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT audit_seal_entry UNIQUE (entry_id),
    CONSTRAINT "PK_audit_seal" PRIMARY KEY (number)
  );
  CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_announced AFTER INSERT ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION announce('audit');
`;

export class AuditChain1795950000000 extends ForwardOnly {
  override readonly name = 'AuditChain1795950000000';

  protected override readonly statements = [auditChain];
}
