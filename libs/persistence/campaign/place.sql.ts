import type { CampaignPlace } from '@libs/acts/campaign/campaign.repository';

/** Parameters of the queries below. */
export const placed = (tenantId: string, { organisationId, apart }: CampaignPlace): unknown[] => [tenantId, organisationId, apart];

/**
 * The organisations of a campaign's place: of the tenant $1 the subtree of $2, or the whole tree. Where an organisation of $3 has a
 * campaign of its own, it is still there (`apart`), what is beneath it is not.
 */
const HERE = `
  WITH RECURSIVE here AS (
    SELECT id, true AS root, false AS apart FROM organisation
     WHERE tenant_id = $1 AND CASE WHEN $2::uuid IS NULL THEN parent_id IS NULL ELSE id = $2 END
    UNION ALL
    SELECT o.id, false, o.id = ANY ($3::uuid[]) FROM organisation o JOIN here ON o.parent_id = here.id WHERE NOT here.apart)`;

export const PLACE_BODIES = `${HERE}
  SELECT b.id, b.shape, b.kind, b.code, b.name, b.organisation_id AS "organisationId", b.shape = 'organisation' AND here.root AS root
    FROM body b JOIN here ON here.id = b.organisation_id
   WHERE b.dissolved IS NULL AND (b.shape = 'organisation' OR NOT here.apart) ORDER BY b.ordinal, b.id`;

/** Everybody whose branch is there; in the whole tree also somebody who has no branch at the moment. */
export const PLACE_PEOPLE = `${HERE}
  SELECT p.id, p.admitted IS NOT NULL AS member, p.admitted, p.status = 'exempted' AS exempted, p.status = 'suspended' AS suspended
    FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL LEFT JOIN here ON here.id = m.organisation_id
   WHERE p.tenant_id = $1 AND p.ended IS NULL AND (NOT here.apart OR m.id IS NULL AND $2::uuid IS NULL) ORDER BY p.code`;

export const PLACE_ORGANISATIONS = `${HERE}
  SELECT o.id, o.founded FROM organisation o JOIN here USING (id) WHERE o.dissolved IS NULL AND NOT here.root ORDER BY o.ordinal`;
