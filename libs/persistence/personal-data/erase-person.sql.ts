/** What stands in the way of erasing the person $1, and what has to be kept. */
export const ERASABLE = `
  SELECT p.ended IS NOT NULL AS "hasLeft",
         ARRAY(SELECT DISTINCT (v.data -> 'document' ->> 'number') || ', năm ' || c.year FROM roster_entry e JOIN campaign c ON c.id = e.campaign_id
                 JOIN world w ON w.id = c.world_id AND w.kind = 'live' JOIN plan_version v ON v.id = c.plan_version_id
                WHERE e.person_id = p.id AND c.state IN ('running', 'paused') ORDER BY 1) AS campaigns,
         (SELECT count(*)::int FROM decision d WHERE d.subject_id = p.id) AS decisions,
         (SELECT count(*)::int FROM audit_entry e JOIN account a ON a.id = e.account_id WHERE a.person_id = p.id) AS acts
    FROM person p WHERE p.id = $1`;

const NOBODY = 'Đã xóa theo yêu cầu';
const ACCOUNTS = '(SELECT id FROM account WHERE person_id = $1)';

/** Takes away of the person $1 what need not be kept; each statement changes nothing when it runs again. */
export const ERASE = (keepName: boolean): readonly string[] => [
  `UPDATE person SET born = NULL, email = NULL, phone = NULL, admitted = NULL${
    keepName ? '' : `, full_name = '${NOBODY}', sort_key = '', code = 'xoa-' || id`
  } WHERE id = $1`,
  `DELETE FROM session WHERE account_id IN ${ACCOUNTS}`,
  `DELETE FROM known_device WHERE account_id IN ${ACCOUNTS}`,
  `DELETE FROM second_factor WHERE account_id IN ${ACCOUNTS}`,
  `UPDATE account SET login = 'xoa-' || id, name = (SELECT full_name FROM person WHERE id = $1), password_hash = '', disabled_at = coalesce(disabled_at, now())
    WHERE person_id = $1`,
  `UPDATE invitation SET ended_at = now() WHERE person_id = $1 AND used_at IS NULL AND ended_at IS NULL`,
  `UPDATE recovery SET reason = '' WHERE account_id IN ${ACCOUNTS}`,
  `UPDATE message SET subject = '${NOBODY}', body = '' WHERE person_id = $1`,
];
