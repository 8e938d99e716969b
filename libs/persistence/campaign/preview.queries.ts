import type { DataSource } from 'typeorm';
import {
  type Answerer,
  type NamedOrganisation,
  type NamedPerson,
  type PreviewFacts,
  PreviewQueries,
} from '@libs/acts/campaign/preview.queries';
import type { OwnDay } from '@libs/acts/calendar/calendar.repository';
import type { Body } from '@libs/domain/campaign/bind-bodies';
import { OWN_DAYS } from '../calendar/calendar.adapter';
import { readOnly } from '../read-only';

export class SqlPreview extends PreviewQueries {
  constructor(private readonly db: DataSource) {
    super();
  }

  override facts(tenantId: string, planId: string, year: number): Promise<PreviewFacts> {
    return readOnly(this.db, tenantId, async (sql) => ({
      ...(await sql.one<Pick<PreviewFacts, 'now' | 'rounds'>>(
        `SELECT date_trunc('milliseconds', now()) AS now,
                (SELECT count(*)::int FROM campaign c JOIN world w ON w.id = c.world_id AND w.kind = 'live'
                  WHERE c.tenant_id = $1 AND c.plan_id = $2 AND c.year = $3) AS rounds`,
        [tenantId, planId, year],
      )),
      bodies: await sql.rows<Body>(BODIES, [tenantId]),
      people: await sql.rows<NamedPerson>(PEOPLE, [tenantId]),
      organisations: await sql.rows<NamedOrganisation>(ORGANISATIONS, [tenantId]),
      answerers: await sql.rows<Answerer>(ANSWERERS, [tenantId]),
      ownDays: await sql.rows<OwnDay>(OWN_DAYS, [tenantId]),
    }));
  }
}

const BODIES = `
  SELECT id, shape, kind, code, name, organisation_id AS "organisationId" FROM body WHERE tenant_id = $1 AND dissolved IS NULL ORDER BY ordinal, id`;

const PEOPLE = `
  SELECT p.id, p.full_name AS name, o.name AS unit, p.admitted IS NOT NULL AS member, p.admitted, p.status = 'exempted' AS exempted,
         p.status = 'suspended' AS suspended
    FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL LEFT JOIN organisation o ON o.id = m.organisation_id
   WHERE p.tenant_id = $1 AND p.ended IS NULL ORDER BY o.ordinal NULLS LAST, p.sort_key, p.code`;

const ORGANISATIONS = `
  SELECT o.id, o.name, parent.name AS unit, o.founded FROM organisation o JOIN organisation parent ON parent.id = o.parent_id
   WHERE o.tenant_id = $1 AND o.dissolved IS NULL ORDER BY o.ordinal`;

const ANSWERERS = `
  SELECT DISTINCT r.body_id AS "bodyId", p.id AS "personId", p.full_name AS name, p.email IS NOT NULL AS "hasEmail"
    FROM responsible r JOIN person p ON p.id = r.person_id AND p.ended IS NULL WHERE p.tenant_id = $1`;
