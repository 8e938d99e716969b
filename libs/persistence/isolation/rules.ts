/**
 * Who sees which rows, one line a table (architecture.md section 7). `rows` is the condition under which a row belongs to the organisation
 * of the unit of work; the role `app` sees no others, and none at all where no organisation is set. The other roles serve every
 * organisation and are kept small by what they are granted, column by column where it matters.
 */
export interface TableRule {
  readonly rows: string;
  readonly app: string;
  /** Before anybody is known: sign-in, set-up, invitations. */
  readonly door?: string;
  /** Carries news to the workflows and counts how things stand. */
  readonly relay?: string;
  /** Sends messages and records what became of them. */
  readonly courier?: string;
  /** Reads the record of all acts. */
  readonly auditor?: string;
  /** Chains the record of acts. */
  readonly sealer?: string;
  /** Watches over the keys of campaigns. */
  readonly keeper?: string;
}

export const ROLES = ['app', 'door', 'relay', 'courier', 'auditor', 'sealer', 'keeper'] as const;
export type DatabaseRole = (typeof ROLES)[number];

const ORG = `nullif(current_setting('app.orgs', true), '')::uuid`;
const OWN = `tenant_id = ${ORG}`;
const OF_CAMPAIGN = 'campaign_id IN (SELECT c.id FROM campaign c)';
const OF_DUTY = 'EXISTS (SELECT FROM duty d WHERE d.id = duty_id)';
const OF_ACCOUNT = 'EXISTS (SELECT FROM account a WHERE a.id = account_id)';
/** The library's plans, days off and rule sets: nobody's secret, the same for all. */
const SHARED = 'true';

const READ = 'select';
const KEEP = 'select, insert';
const WRITE = 'select, insert, update';
const ALL = 'select, insert, update, delete';

export const ISOLATION: Readonly<Record<string, TableRule>> = {
  tenant: { rows: `id = ${ORG}`, app: 'select, update (name, retention_months)', door: KEEP, courier: 'select (id, name)' },
  organisation: { rows: OWN, app: ALL },
  collective: { rows: OWN, app: ALL },
  person: { rows: OWN, app: ALL, courier: 'select (id, email)' },
  membership: { rows: OWN, app: ALL },
  post: { rows: OWN, app: ALL },
  oversight: { rows: OWN, app: ALL },
  import_run: { rows: OWN, app: KEEP },

  account: { rows: OWN, app: WRITE, door: WRITE },
  session: { rows: OF_ACCOUNT, app: ALL, door: ALL },
  setup_token: { rows: 'false', app: READ, door: ALL },
  role_assignment: { rows: OWN, app: WRITE, door: WRITE },
  delegation: { rows: OWN, app: WRITE, door: READ },
  known_device: { rows: OF_ACCOUNT, app: ALL, door: ALL },
  sign_in_failure: { rows: 'false', app: READ, door: ALL },
  invitation: { rows: OWN, app: WRITE, door: WRITE },
  second_factor: { rows: OWN, app: ALL, door: ALL },
  recovery: { rows: OWN, app: WRITE, door: WRITE },
  idempotency: { rows: OF_ACCOUNT, app: WRITE },

  data_request: { rows: OWN, app: WRITE },

  plan_version: { rows: SHARED, app: KEEP },
  calendar_version: { rows: `tenant_id IS NULL OR ${OWN}`, app: KEEP },
  calendar_day: { rows: 'EXISTS (SELECT FROM calendar_version v WHERE v.id = version_id)', app: KEEP },
  calendar_change: { rows: OWN, app: WRITE },
  calendar_decision: { rows: OF_CAMPAIGN, app: WRITE },

  world: { rows: OWN, app: WRITE, relay: 'select (id, kind)', courier: 'select (id, kind)' },
  process: { rows: OWN, app: WRITE, relay: 'select, update (wakes_sent)' },
  campaign: { rows: OWN, app: WRITE },
  campaign_key: { rows: OF_CAMPAIGN, app: WRITE, keeper: 'select (campaign_id, wrapped), update (wrapped)' },
  moment: { rows: OF_CAMPAIGN, app: ALL, relay: 'select (done_at, next_try)' },
  campaign_step: { rows: OF_CAMPAIGN, app: WRITE, relay: 'select (id)' },
  binding: { rows: OF_CAMPAIGN, app: ALL },
  duty: { rows: OF_CAMPAIGN, app: WRITE, relay: 'select (step_id, state)' },
  roster_entry: { rows: OF_CAMPAIGN, app: ALL },
  amendment: { rows: OF_CAMPAIGN, app: KEEP },

  campaign_draft: { rows: OWN, app: WRITE },
  confirmed_finding: { rows: OF_CAMPAIGN, app: KEEP },
  settled_question: { rows: OF_CAMPAIGN, app: KEEP },

  submission: { rows: OF_DUTY, app: WRITE },
  attachment: { rows: 'EXISTS (SELECT FROM submission s WHERE s.id = submission_id)', app: WRITE },

  fact_sheet: { rows: OF_CAMPAIGN, app: KEEP },
  evaluation: { rows: OF_CAMPAIGN, app: KEEP },
  decision: { rows: OF_CAMPAIGN, app: KEEP },
  rule_choice: { rows: OF_CAMPAIGN, app: KEEP },

  reminder: { rows: OF_CAMPAIGN, app: ALL },
  message: { rows: OWN, app: WRITE, relay: 'select (state, composed_at)', courier: 'select, update' },
  delivery: { rows: 'EXISTS (SELECT FROM message m WHERE m.id = message_id)', app: READ, courier: KEEP },
  escalation: { rows: OF_CAMPAIGN, app: WRITE },
  acknowledgement: { rows: OF_CAMPAIGN, app: WRITE },

  outbox: { rows: 'EXISTS (SELECT FROM process p WHERE p.workflow_id = outbox.workflow_id)', app: KEEP, relay: WRITE },
  audit_entry: { rows: OWN, app: KEEP, door: 'insert', auditor: READ, sealer: READ },
  audit_seal: { rows: 'EXISTS (SELECT FROM audit_entry e WHERE e.id = entry_id)', app: READ, auditor: READ, sealer: KEEP },
};
