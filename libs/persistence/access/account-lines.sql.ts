/** $1 committee, $2 words searched for, or a person's id (empty: whoever has an account or a link), $3 how many at most, $4 of which bodies alone; null for all. */
export const ACCOUNT_LINES = `
  SELECT p.id AS "personId", a.id AS "accountId", coalesce(p.full_name, a.name) AS name, coalesce(o.name, '') AS unit, p.email,
         coalesce((SELECT jsonb_agg(t.title || ', ' || coalesce(w.name, c.name) ORDER BY t.title, w.name, c.name)
                     FROM post t LEFT JOIN organisation w ON w.id = t.organisation_id LEFT JOIN collective c ON c.id = t.collective_id
                    WHERE t.person_id = p.id AND t.until IS NULL), '[]')
           || coalesce((SELECT jsonb_agg('Phụ trách ' || w.name ORDER BY w.name) FROM oversight s JOIN organisation w ON w.id = s.organisation_id
                         WHERE s.person_id = p.id AND s.until IS NULL), '[]') AS posts,
         a.login, a.disabled_at AS "disabledAt",
         EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "secondFactor",
         coalesce((SELECT jsonb_agg(r.role ORDER BY r.role) FROM role_assignment r
                    WHERE r.account_id = a.id AND (r.until IS NULL OR r.until > now())), '[]') AS roles,
         (SELECT jsonb_build_object('id', i.id, 'expiresAt', (extract(epoch FROM i.expires_at) * 1000)::bigint) FROM invitation i
           WHERE i.person_id = p.id AND i.used_at IS NULL AND i.ended_at IS NULL AND i.expires_at > now()) AS invitation,
         (SELECT jsonb_build_object('id', v.id, 'askedBy', b.name, 'reason', v.reason) FROM recovery v JOIN account b ON b.id = v.asked_by
           WHERE v.account_id = a.id AND v.witnessed_at IS NULL ORDER BY v.asked_at DESC LIMIT 1) AS recovery
    FROM (SELECT * FROM person WHERE tenant_id = $1 AND ended IS NULL) p
    FULL JOIN (SELECT * FROM account WHERE tenant_id = $1) a ON a.person_id = p.id
    LEFT JOIN membership m ON m.person_id = p.id AND m.until IS NULL
    LEFT JOIN organisation o ON o.id = m.organisation_id
   WHERE CASE WHEN $2 = '' THEN a.id IS NOT NULL OR EXISTS (SELECT 1 FROM invitation i WHERE i.person_id = p.id AND i.used_at IS NULL
                                                              AND i.ended_at IS NULL AND i.expires_at > now())
              ELSE p.id::text = $2 OR position(lower($2) IN lower(coalesce(p.full_name, a.name) || ' ' || coalesce(o.name, ''))) > 0 END
     AND ($4::uuid[] IS NULL OR o.id = ANY($4))
   ORDER BY (a.id IS NULL), p.sort_key NULLS FIRST, name
   LIMIT $3`;
