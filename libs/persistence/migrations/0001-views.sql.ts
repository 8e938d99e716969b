/** What several queries ask in the same way, and the events that spare everybody polling. */
export const views = `
  CREATE VIEW body AS
    SELECT id, tenant_id, 'organisation' AS shape, kind, code, name, id AS organisation_id, ordinal * 1000 AS ordinal, dissolved
      FROM organisation
    UNION ALL
    SELECT c.id, c.tenant_id, 'collective', c.kind, c.code, c.name, c.organisation_id, o.ordinal * 1000 + 1 + c.ordinal, c.dissolved
      FROM collective c JOIN organisation o ON o.id = c.organisation_id;
  COMMENT ON VIEW body IS 'Organisations and collectives: whatever can owe a duty';

  CREATE VIEW responsible AS
    SELECT p.organisation_id AS body_id, p.person_id, p.rank FROM post p
      WHERE p.organisation_id IS NOT NULL AND p.rank IN ('head', 'deputy') AND p.until IS NULL
    UNION
    SELECT c.organisation_id, p.person_id, p.rank FROM post p JOIN collective c ON c.id = p.collective_id
      WHERE c.kind = 'branch-committee' AND p.rank IN ('head', 'deputy') AND p.until IS NULL
    UNION
    SELECT p.collective_id, p.person_id, p.rank FROM post p
      WHERE p.collective_id IS NOT NULL AND p.rank = 'head' AND p.until IS NULL
    UNION
    SELECT c.id, p.person_id, p.rank FROM collective c JOIN post p ON p.organisation_id = c.organisation_id
      WHERE c.kind = 'branch-committee' AND p.rank = 'head' AND p.until IS NULL;
  COMMENT ON VIEW responsible IS 'A unit''s duty concerns its secretary and deputy, a collective''s its head (G-10)';
`;

export const triggers = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
  CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify(TG_ARGV[0], ''); RETURN NULL; END $$;
  CREATE TRIGGER outbox_announced AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce('outbox');
  CREATE TRIGGER reminder_announced AFTER INSERT ON reminder FOR EACH STATEMENT EXECUTE FUNCTION announce('courier');
  CREATE TRIGGER process_announced AFTER UPDATE ON process FOR EACH STATEMENT EXECUTE FUNCTION announce('process');
  CREATE TRIGGER delivered_announced AFTER UPDATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce('process');

  CREATE FUNCTION announce_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('campaign', NEW.campaign_id::text); RETURN NULL; END $$;
  CREATE TRIGGER campaign_announced AFTER INSERT ON audit_entry FOR EACH ROW WHEN (NEW.campaign_id IS NOT NULL)
    EXECUTE FUNCTION announce_campaign();
`;
