const CAMPAIGN = `(v.data -> 'document' ->> 'number') || ', năm ' || c.year`;
const OF_CAMPAIGN = `JOIN campaign c ON c.id = x.campaign_id JOIN world w ON w.id = c.world_id AND w.kind = 'live' JOIN plan_version v ON v.id = c.plan_version_id`;
const STEP = (key: string): string =>
  `coalesce((SELECT p ->> 'title' FROM jsonb_array_elements(v.data -> 'steps') p WHERE p ->> 'id' = ${key} LIMIT 1), ${key})`;

/** $1 the person, $2 an account: one of the two may be null. The accounts are all that the person ever had. */
const WHOSE = `WITH whose AS MATERIALIZED (SELECT $1::uuid AS person, ARRAY(SELECT a.id FROM account a WHERE a.id = $2::uuid OR a.person_id = $1::uuid) AS accounts)`;
const PERSON = '(SELECT person FROM whose)';
const ACCOUNTS = 'ANY ((SELECT accounts FROM whose)::uuid[])';

/** What is held of one person, by part; the columns are named as the port names them. */
export const PERSON_FACTS = {
  person: `${WHOSE} SELECT code, full_name AS "fullName", born, email, phone, admitted, status, ended FROM person WHERE id = ${PERSON}`,
  memberships: `${WHOSE} SELECT o.name AS unit, x.since, x.until FROM membership x JOIN organisation o ON o.id = x.organisation_id WHERE x.person_id = ${PERSON} ORDER BY x.since NULLS FIRST, x.id`,
  posts: `${WHOSE} SELECT x.title, coalesce(o.name, k.name) AS place, x.until FROM post x LEFT JOIN organisation o ON o.id = x.organisation_id
            LEFT JOIN collective k ON k.id = x.collective_id WHERE x.person_id = ${PERSON} ORDER BY x.id`,
  oversight: `${WHOSE} SELECT o.name AS unit, x.until FROM oversight x JOIN organisation o ON o.id = x.organisation_id WHERE x.person_id = ${PERSON} ORDER BY x.id`,
  accounts: `${WHOSE} SELECT a.login, a.name, a.disabled_at AS "disabledAt",
                    EXISTS (SELECT FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "secondFactor"
               FROM account a WHERE a.id = ${ACCOUNTS} ORDER BY a.id`,
  roles: `${WHOSE} SELECT x.role, x.since, x.until, x.reason FROM role_assignment x WHERE x.account_id = ${ACCOUNTS} ORDER BY x.id`,
  sessions: `${WHOSE} SELECT x.device, x.created_at AS "createdAt", x.seen_at AS "seenAt" FROM session x WHERE x.account_id = ${ACCOUNTS} ORDER BY x.created_at`,
  delegations: `${WHOSE} SELECT x.role, x.from_account_id = ${ACCOUNTS} AS given, x.since, x.until, x.reason FROM delegation x
                 WHERE x.from_account_id = ${ACCOUNTS} OR x.to_account_id = ${ACCOUNTS} ORDER BY x.id`,
  invitations: `${WHOSE} SELECT x.made_at AS "madeAt", x.expires_at AS "expiresAt", x.used_at AS "usedAt" FROM invitation x WHERE x.person_id = ${PERSON} ORDER BY x.made_at`,
  rosters: `${WHOSE} SELECT ${CAMPAIGN} AS campaign, c.roster_as_of AS "asOf", x.included, x.rule FROM roster_entry x ${OF_CAMPAIGN} WHERE x.person_id = ${PERSON} ORDER BY x.id`,
  messages: `${WHOSE} SELECT x.composed_at AS at, x.subject, regexp_replace(x.body, '#[A-Za-z0-9_-]{43}', '#…') AS body, x.sent_at AS "sentAt"
               FROM message x JOIN world w ON w.id = x.world_id AND w.kind = 'live' WHERE x.person_id = ${PERSON} ORDER BY x.id`,
  acknowledgements: `${WHOSE} SELECT x.at, b.name AS unit, ${STEP('s.key')} AS step, x.note FROM acknowledgement x ${OF_CAMPAIGN}
                       JOIN duty d ON d.id = x.duty_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
                      WHERE x.person_id = ${PERSON} OR x.person_id IS NULL AND x.account_id = ${ACCOUNTS} ORDER BY x.id`,
  decisions: `${WHOSE} SELECT ${CAMPAIGN} AS campaign, x.level, x.document_number AS document, x.at FROM decision x ${OF_CAMPAIGN}
               WHERE x.subject_id = ${PERSON} ORDER BY x.id`,
  acts: `${WHOSE} SELECT x.recorded_at AS at, x.act, x.details, x.origin,
                CASE WHEN s.key IS NOT NULL THEN ${STEP('s.key')} END AS "stepTitle"
           FROM audit_entry x LEFT JOIN campaign c ON c.id = x.campaign_id LEFT JOIN plan_version v ON v.id = c.plan_version_id
           LEFT JOIN duty d ON d.id = x.duty_id LEFT JOIN campaign_step s ON s.id = d.step_id
          WHERE x.account_id = ${ACCOUNTS} ORDER BY x.id`,
} as const;

/** What their accounts handed in, with what is needed to open it. */
export const HANDED_IN = `${WHOSE}
  SELECT d.id AS "dutyId", c.id AS "campaignId", d.bearer_id AS "bodyId", b.name AS unit, ${STEP('s.key')} AS step, ${CAMPAIGN} AS campaign,
         x.version, x.submitted_at AS at, x.text AS plain, x.text_sealed AS sealed,
         coalesce((SELECT jsonb_agg(jsonb_build_object('plain', f.name, 'sealed', encode(f.name_sealed, 'base64')) ORDER BY f.id)
                     FROM attachment f WHERE f.submission_id = x.id), '[]') AS files
    FROM submission x JOIN duty d ON d.id = x.duty_id JOIN campaign c ON c.id = d.campaign_id JOIN world w ON w.id = c.world_id AND w.kind = 'live'
    JOIN plan_version v ON v.id = c.plan_version_id JOIN campaign_step s ON s.id = d.step_id JOIN body b ON b.id = d.bearer_id
   WHERE x.account_id = ${ACCOUNTS} ORDER BY x.submitted_at, x.id`;
