/**
 * The subjects of campaign $1: the people of its roster who are in, and of the bodies $2 those whose organisation is in, or is the one the
 * campaign runs in; with the last revision of facts, evaluation and decision. $3 limits to some ids; $4 and $5 are a page by id.
 */
export const SUBJECTS = `
  WITH everybody AS (
      SELECT b.id, b.shape AS is, b.kind, b.code, b.name, b.organisation_id, b.ordinal AS place, '' AS sort_key
        FROM body b JOIN organisation own ON own.id = b.organisation_id JOIN campaign c ON c.id = $1
       WHERE b.id = ANY($2::uuid[]) AND (own.id = c.organisation_id OR c.organisation_id IS NULL AND own.parent_id IS NULL OR EXISTS (
          SELECT 1 FROM roster_entry r WHERE r.campaign_id = $1 AND r.organisation_id = own.id AND r.included))
      UNION ALL
      SELECT p.id, 'person', 'person', p.code, p.full_name, m.organisation_id, coalesce(u.ordinal, 0) * 1000 + 900, p.sort_key
        FROM (SELECT person_id FROM roster_entry WHERE campaign_id = $1 AND included AND ($3::uuid[] IS NULL OR person_id = ANY($3))
                 AND ($4::uuid IS NULL OR person_id > $4) ORDER BY CASE WHEN $5::int IS NOT NULL THEN person_id END LIMIT $5) r
        JOIN person p ON p.id = r.person_id LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL
        LEFT JOIN organisation u ON u.id = m.organisation_id
  ),
  picked AS MATERIALIZED (
    SELECT * FROM everybody WHERE ($3::uuid[] IS NULL OR id = ANY($3)) AND ($4::uuid IS NULL OR id > $4)
     ORDER BY CASE WHEN $5::int IS NULL THEN place END, CASE WHEN $5::int IS NULL THEN sort_key END COLLATE "C", id LIMIT $5)
  SELECT s.id, s.is, s.kind, s.code, s.name, s.organisation_id AS "organisationId", o.name AS unit,
         CASE WHEN f.id IS NULL THEN NULL ELSE jsonb_build_object('id', f.id, 'revision', f.revision, 'kind', f.kind, 'facts', f.facts,
           'ballots', f.ballots, 'violations', f.violations) END AS sheet,
         CASE WHEN e.id IS NULL THEN NULL ELSE jsonb_build_object('id', e.id, 'revision', e.revision, 'factSheetId', e.fact_sheet_id,
           'ruleSha256', e.rule_sha256, 'level', e.level, 'missing', e.missing) END AS evaluation,
         d.revision AS "decisionRevision", d.level AS "decisionLevel", d.at AS "decisionAt"
    FROM picked s
    LEFT JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN LATERAL (SELECT * FROM fact_sheet x WHERE x.campaign_id = $1 AND x.subject_id = s.id ORDER BY x.revision DESC LIMIT 1) f ON true
    LEFT JOIN LATERAL (SELECT x.id, x.revision, x.fact_sheet_id, x.rule_sha256, x.level, x.missing FROM evaluation x
                        WHERE x.campaign_id = $1 AND x.subject_id = s.id ORDER BY x.revision DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (SELECT x.revision, x.level, x.at FROM decision x
                        WHERE x.campaign_id = $1 AND x.subject_id = s.id ORDER BY x.revision DESC LIMIT 1) d ON true
   ORDER BY CASE WHEN $5::int IS NULL THEN s.place END, CASE WHEN $5::int IS NULL THEN s.sort_key END COLLATE "C", s.id`;
