/** The tables of the first version, by the names TypeORM gives their constraints (the drift test compares them with the entities). */
export const tables = `
  CREATE TABLE tenant (
    id uuid NOT NULL DEFAULT uuidv7(),
    "name" text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT "PK_da8c6efd67bb301e810e56ac139" PRIMARY KEY (id)
  );
  CREATE TABLE organisation (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    code text NOT NULL,
    "name" text NOT NULL,
    "kind" text NOT NULL,
    parent_id uuid,
    founded date,
    dissolved date,
    residential boolean NOT NULL DEFAULT false,
    ordinal integer NOT NULL,
    CONSTRAINT organisation_code UNIQUE (tenant_id, code),
    CONSTRAINT organisation_name_nfc CHECK (name IS NFC NORMALIZED),
    CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY (id)
  );
  CREATE TABLE collective (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    code text NOT NULL,
    "name" text NOT NULL,
    "kind" text NOT NULL,
    organisation_id uuid NOT NULL,
    dissolved date,
    ordinal integer NOT NULL,
    CONSTRAINT collective_code UNIQUE (tenant_id, code),
    CONSTRAINT collective_name_nfc CHECK (name IS NFC NORMALIZED),
    CONSTRAINT "PK_83ef479ea658729f1a557df341f" PRIMARY KEY (id)
  );
  CREATE TABLE person (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    code text NOT NULL,
    full_name text NOT NULL,
    sort_key text NOT NULL,
    born text,
    email text,
    phone text,
    admitted date,
    status text NOT NULL DEFAULT 'active',
    ended date,
    CONSTRAINT person_code UNIQUE (tenant_id, code),
    CONSTRAINT person_name_nfc CHECK (full_name IS NFC NORMALIZED),
    CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY (id)
  );
  CREATE TABLE membership (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    since date,
    "until" date,
    CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY (id)
  );
  CREATE TABLE post (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid,
    collective_id uuid,
    title text NOT NULL,
    rank text NOT NULL,
    managed_by text,
    "until" date,
    CONSTRAINT post_one_place CHECK (num_nonnulls(organisation_id, collective_id) = 1),
    CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY (id)
  );
  CREATE TABLE oversight (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    "until" date,
    CONSTRAINT "PK_3fd2df2deaf083432babf27d698" PRIMARY KEY (id)
  );
  CREATE TABLE import_run (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    sha256 text NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    summary jsonb NOT NULL,
    CONSTRAINT "PK_efe3e6d8cb9f51ca4e9cd1cf5d3" PRIMARY KEY (id)
  );
  CREATE TABLE account (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    login text NOT NULL,
    "name" text NOT NULL,
    password_hash text NOT NULL,
    "role" text NOT NULL,
    disabled_at timestamptz(3),
    CONSTRAINT account_login UNIQUE (login),
    CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY (id)
  );
  CREATE TABLE "session" (
    token_sha256 text NOT NULL,
    account_id uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    CONSTRAINT "PK_690680ac6f25c4ce880237a57f3" PRIMARY KEY (token_sha256)
  );
  CREATE TABLE setup_token (
    token_sha256 text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    used_at timestamptz(3),
    CONSTRAINT "PK_cd647320bb8bbb9d2b25b5d48a8" PRIMARY KEY (token_sha256)
  );
  CREATE TABLE idempotency (
    account_id uuid NOT NULL,
    "key" text NOT NULL,
    request_sha256 text NOT NULL,
    answer jsonb,
    "at" timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT "PK_4e57b023c93d2f91204c6c2f263" PRIMARY KEY (account_id, "key")
  );
  CREATE TABLE plan_version (
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id text NOT NULL,
    sha256 text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT plan_version_data UNIQUE (plan_id, sha256),
    CONSTRAINT "PK_253721b12e51a0be8fffb64ded9" PRIMARY KEY (id)
  );
  CREATE TABLE calendar_version (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid,
    sha256 text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT calendar_version_data UNIQUE (sha256),
    CONSTRAINT "PK_aa1131bd5d740b3dc0448302633" PRIMARY KEY (id)
  );
  CREATE TABLE calendar_day (
    version_id uuid NOT NULL,
    "date" date NOT NULL,
    "kind" text NOT NULL,
    reason text NOT NULL,
    document text,
    confirmed boolean NOT NULL,
    CONSTRAINT "PK_a18c4b9db2b4d0232aa5a5a5d33" PRIMARY KEY (version_id, "date")
  );
  CREATE TABLE world (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    "kind" text NOT NULL,
    plan_now timestamptz(3),
    pace_ms integer NOT NULL DEFAULT '0',
    script jsonb,
    "position" integer NOT NULL DEFAULT '0',
    finished_at timestamptz(3),
    CONSTRAINT world_time CHECK ((kind = 'live') = (plan_now IS NULL)),
    CONSTRAINT "PK_9a0e469d5311d0d95ce1202c990" PRIMARY KEY (id)
  );
  CREATE TABLE process (
    workflow_id text NOT NULL,
    tenant_id uuid NOT NULL,
    world_id uuid NOT NULL,
    "kind" text NOT NULL,
    subject_id uuid NOT NULL,
    wakes_sent integer NOT NULL DEFAULT '0',
    wakes_seen integer NOT NULL DEFAULT '0',
    next_moment timestamptz(3),
    finished boolean NOT NULL DEFAULT false,
    CONSTRAINT "PK_1670dbf9d5ca621397b21da9cc3" PRIMARY KEY (workflow_id)
  );
  CREATE TABLE campaign (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    world_id uuid NOT NULL,
    plan_version_id uuid NOT NULL,
    plan_id text NOT NULL,
    calendar_version_id uuid NOT NULL,
    "year" integer NOT NULL,
    round integer NOT NULL,
    "state" text NOT NULL DEFAULT 'running',
    roster_as_of date NOT NULL,
    launched_at timestamptz(3) NOT NULL,
    paused_at timestamptz(3),
    resumed_at timestamptz(3),
    ended_at timestamptz(3),
    reason text,
    CONSTRAINT campaign_once UNIQUE (world_id, plan_id, "year", round),
    CONSTRAINT "PK_0ce34d26e7f2eb316a3a592cdc4" PRIMARY KEY (id)
  );
  CREATE TABLE moment (
    campaign_id uuid NOT NULL,
    "kind" text NOT NULL,
    id text NOT NULL,
    instant timestamptz(3) NOT NULL,
    done_at timestamptz(3),
    failures integer NOT NULL DEFAULT '0',
    next_try timestamptz(3),
    error_code text,
    CONSTRAINT "PK_199509d52a69fdb11d1898778a9" PRIMARY KEY (campaign_id, "kind", id, instant)
  );
  CREATE TABLE campaign_step (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    "key" text NOT NULL,
    ordinal integer NOT NULL,
    "state" text NOT NULL,
    due_at timestamptz(3),
    planned_due_at timestamptz(3),
    opened_at timestamptz(3),
    closed_at timestamptz(3),
    closed_reason text,
    CONSTRAINT campaign_step_key UNIQUE (campaign_id, "key"),
    CONSTRAINT "PK_4ae5467d6a0d8761fe48c5628a2" PRIMARY KEY (id)
  );
  CREATE TABLE "binding" (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    body text NOT NULL,
    body_id uuid NOT NULL,
    CONSTRAINT binding_body UNIQUE (campaign_id, body, body_id),
    CONSTRAINT "PK_827323b1b96492d3796f177ee3b" PRIMARY KEY (id)
  );
  CREATE TABLE duty (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    step_id uuid NOT NULL,
    bearer_id uuid NOT NULL,
    "state" text NOT NULL DEFAULT 'owed',
    done_at timestamptz(3),
    first_done_at timestamptz(3),
    returned_at timestamptz(3),
    waived_reason text,
    CONSTRAINT duty_bearer UNIQUE (step_id, bearer_id),
    CONSTRAINT "PK_16bc289cd1d422d96af276d4927" PRIMARY KEY (id)
  );
  CREATE TABLE roster_entry (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    person_id uuid,
    organisation_id uuid,
    included boolean NOT NULL,
    rule text,
    CONSTRAINT "PK_bbde805930f21770fc8fc59114f" PRIMARY KEY (id)
  );
  CREATE TABLE amendment (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    step_id uuid NOT NULL,
    document_number text NOT NULL,
    document_date date NOT NULL,
    reason text NOT NULL,
    due_before timestamptz(3),
    due_after timestamptz(3) NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT "PK_20ea5f7928736a012e29a76cb02" PRIMARY KEY (id)
  );
  CREATE TABLE audit_entry (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    campaign_id uuid,
    duty_id uuid,
    account_id uuid,
    via text NOT NULL,
    act text NOT NULL,
    "at" timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT now(),
    details jsonb NOT NULL,
    CONSTRAINT "PK_58a130a4b9da189f46ba2a01801" PRIMARY KEY (id)
  );
  CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    workflow_id text NOT NULL,
    news text NOT NULL,
    if_complete_step_id uuid,
    delivered_at timestamptz(3),
    CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY (id)
  );
  CREATE TABLE reminder (
    id uuid NOT NULL DEFAULT uuidv7(),
    world_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    duty_id uuid NOT NULL,
    person_id uuid NOT NULL,
    why text NOT NULL,
    plan_day date NOT NULL,
    send_at timestamptz(3) NOT NULL,
    message_id uuid,
    dropped text,
    CONSTRAINT reminder_once UNIQUE (person_id, duty_id, why, plan_day),
    CONSTRAINT "PK_9ec029d17cb8dece186b9221ede" PRIMARY KEY (id)
  );
  CREATE TABLE message (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    world_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL,
    plan_day date NOT NULL,
    occasion text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    "state" text NOT NULL,
    composed_at timestamptz(3) NOT NULL,
    attempts integer NOT NULL DEFAULT '0',
    next_try timestamptz(3),
    sent_at timestamptz(3),
    CONSTRAINT message_once UNIQUE (world_id, person_id, channel, plan_day, occasion),
    CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY (id)
  );
  CREATE TABLE delivery (
    id uuid NOT NULL DEFAULT uuidv7(),
    message_id uuid NOT NULL,
    "at" timestamptz(3) NOT NULL,
    outcome text NOT NULL,
    code text NOT NULL,
    CONSTRAINT "PK_ffad7bf84e68716cd9af89003b0" PRIMARY KEY (id)
  );
  CREATE TABLE escalation (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    duty_id uuid NOT NULL,
    due_at timestamptz(3) NOT NULL,
    rung integer NOT NULL,
    plan_day date NOT NULL,
    letter boolean NOT NULL,
    CONSTRAINT escalation_once UNIQUE (duty_id, due_at, rung),
    CONSTRAINT "PK_2c9a4d9277ed8620a8a72813864" PRIMARY KEY (id)
  );
  CREATE TABLE acknowledgement (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    duty_id uuid NOT NULL,
    person_id uuid,
    account_id uuid,
    "at" timestamptz(3) NOT NULL,
    note text NOT NULL,
    CONSTRAINT "PK_8f6e435390595b00ff0b476cac1" PRIMARY KEY (id)
  );
  CREATE TABLE submission (
    id uuid NOT NULL DEFAULT uuidv7(),
    duty_id uuid NOT NULL,
    version integer NOT NULL,
    "text" text NOT NULL,
    submitted_at timestamptz(3) NOT NULL,
    account_id uuid,
    returned_at timestamptz(3),
    return_reason text,
    CONSTRAINT submission_version UNIQUE (duty_id, version),
    CONSTRAINT "PK_7faa571d0e4a7076e85890c9bd0" PRIMARY KEY (id)
  );
  CREATE TABLE attachment (
    id uuid NOT NULL DEFAULT uuidv7(),
    submission_id uuid NOT NULL,
    "name" text NOT NULL,
    type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY (id)
  );
`;

export const indexes = `
  CREATE INDEX person_sort ON person (tenant_id, sort_key);
  CREATE INDEX membership_organisation ON membership (organisation_id);
  CREATE UNIQUE INDEX membership_current ON membership (person_id) WHERE until IS NULL;
  CREATE INDEX post_person ON post (person_id);
  CREATE INDEX post_collective ON post (collective_id);
  CREATE INDEX post_organisation ON post (organisation_id);
  CREATE INDEX oversight_organisation ON oversight (organisation_id);
  CREATE INDEX session_account ON "session" (account_id);
  CREATE INDEX process_world ON process (world_id);
  CREATE INDEX duty_of_bearer ON duty (bearer_id);
  CREATE INDEX duty_campaign ON duty (campaign_id);
  CREATE INDEX roster_campaign ON roster_entry (campaign_id);
  CREATE INDEX amendment_campaign ON amendment (campaign_id);
  CREATE INDEX audit_campaign ON audit_entry (campaign_id);
  CREATE INDEX outbox_undelivered ON outbox (id) WHERE delivered_at IS NULL;
  CREATE INDEX reminder_duty ON reminder (duty_id);
  CREATE INDEX reminder_unsent ON reminder (world_id, send_at) WHERE message_id IS NULL AND dropped IS NULL;
  CREATE INDEX message_person ON message (person_id);
  CREATE INDEX message_to_send ON message (next_try) WHERE state IN ('queued', 'sending');
  CREATE INDEX delivery_message ON delivery (message_id);
  CREATE INDEX escalation_campaign ON escalation (campaign_id);
  CREATE INDEX acknowledgement_duty ON acknowledgement (duty_id);
  CREATE INDEX attachment_submission ON attachment (submission_id);
`;

export const foreignKeys = `
  ALTER TABLE organisation ADD CONSTRAINT "FK_473fc2c7b399fe8f9ac97eabe7d" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE organisation ADD CONSTRAINT "FK_c4ba39f5697ec0cd6e03314b616" FOREIGN KEY (parent_id) REFERENCES organisation(id);
  ALTER TABLE collective ADD CONSTRAINT "FK_6ccaca69544d53aa14657f16771" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE collective ADD CONSTRAINT "FK_5348091b23fb9f145b832ccb2f3" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
  ALTER TABLE person ADD CONSTRAINT "FK_8521813ba4882e9ffe41a6fb109" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE membership ADD CONSTRAINT "FK_ccc7d9df9ca83f3a0cbc4686086" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE membership ADD CONSTRAINT "FK_6fc5e2153171bbeb54f4fda6595" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE membership ADD CONSTRAINT "FK_be659e88cd5ed71eef6d4122aac" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
  ALTER TABLE post ADD CONSTRAINT "FK_0737cbd9c7667cd7ca078e8440b" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE post ADD CONSTRAINT "FK_bdb473f468b4531c3f51c611858" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE post ADD CONSTRAINT "FK_4cb647a4d413924e22493652cfa" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
  ALTER TABLE post ADD CONSTRAINT "FK_b16ff95609057f91123b053de1e" FOREIGN KEY (collective_id) REFERENCES collective(id);
  ALTER TABLE oversight ADD CONSTRAINT "FK_1ddd390bd4abcdcaacdc5faab81" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE oversight ADD CONSTRAINT "FK_57079a660cb7ba8902294e874ef" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE oversight ADD CONSTRAINT "FK_b4a569ba9a5d35e7fe1e6eb7a9a" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
  ALTER TABLE import_run ADD CONSTRAINT "FK_600b4c5063ec0b5f2e866a75a96" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE import_run ADD CONSTRAINT "FK_812ec95cb919cfc9119833c2234" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE account ADD CONSTRAINT "FK_c7cc4dfd56eae9c297242dcb153" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE "session" ADD CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE idempotency ADD CONSTRAINT "FK_f503f842c4c4e221e23ae0bf68f" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE calendar_version ADD CONSTRAINT "FK_d1cd6211c0fa228f56c44441961" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE calendar_day ADD CONSTRAINT "FK_8a718010c158f1a64d0c39806ad" FOREIGN KEY (version_id) REFERENCES calendar_version(id);
  ALTER TABLE world ADD CONSTRAINT "FK_df9cec4f0e92475c4664b2c6170" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE process ADD CONSTRAINT "FK_2f2ceea08b997a14da6b5120031" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE process ADD CONSTRAINT "FK_25733713f8e040d2b9ac5e9594f" FOREIGN KEY (world_id) REFERENCES world(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_63f36f8a1291832682268c27a88" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_589c2d3f1dc52f308a7b36559fd" FOREIGN KEY (world_id) REFERENCES world(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_dc8f76b09fc50e80c7ee3ca5740" FOREIGN KEY (plan_version_id) REFERENCES plan_version(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_94662ab1bd99ab83d2cd44f4781" FOREIGN KEY (calendar_version_id) REFERENCES calendar_version(id);
  ALTER TABLE moment ADD CONSTRAINT "FK_cdeed45789b7ce8843116fa4819" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE campaign_step ADD CONSTRAINT "FK_86e69c6e1df5a9b86af8340b40c" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE "binding" ADD CONSTRAINT "FK_93c3436a8f042369a921cab02b1" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE duty ADD CONSTRAINT "FK_9f14d35a25ff73fd71d1da1b599" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE duty ADD CONSTRAINT "FK_1a08a6edbdd04a2a80993af2a03" FOREIGN KEY (step_id) REFERENCES campaign_step(id);
  ALTER TABLE roster_entry ADD CONSTRAINT "FK_5895da5554f108538ece16c682a" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE roster_entry ADD CONSTRAINT "FK_075c7f92a6c9d7e4b31d62ce132" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE roster_entry ADD CONSTRAINT "FK_8caa793d08fe889e69ca279e6e2" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
  ALTER TABLE amendment ADD CONSTRAINT "FK_7f2d16f1e5726d4a9c35bbaab01" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE amendment ADD CONSTRAINT "FK_53023a42d3cacffa0806a1f3d19" FOREIGN KEY (step_id) REFERENCES campaign_step(id);
  ALTER TABLE amendment ADD CONSTRAINT "FK_b136a3dee275f89daa33d48049f" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE audit_entry ADD CONSTRAINT "FK_9a7a3a41099e1e02da432fd3035" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE audit_entry ADD CONSTRAINT "FK_4e5ae87e212c88bc9ab4ab03991" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE audit_entry ADD CONSTRAINT "FK_f860cdc37942f819a7838226bdb" FOREIGN KEY (duty_id) REFERENCES duty(id);
  ALTER TABLE audit_entry ADD CONSTRAINT "FK_47c57de87b0c9506d28e1911f17" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE outbox ADD CONSTRAINT "FK_1531d7e0d6b9487d273dc42a75d" FOREIGN KEY (if_complete_step_id) REFERENCES campaign_step(id);
  ALTER TABLE reminder ADD CONSTRAINT "FK_de6f325aff4ea46270040f61444" FOREIGN KEY (world_id) REFERENCES world(id);
  ALTER TABLE reminder ADD CONSTRAINT "FK_c0efaf03b689bd96ca6ee430b3c" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE reminder ADD CONSTRAINT "FK_37eca4b02f9b025c7d670f88c6c" FOREIGN KEY (duty_id) REFERENCES duty(id);
  ALTER TABLE reminder ADD CONSTRAINT "FK_fcf926ceecbcf8231e7033fc8af" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE reminder ADD CONSTRAINT "FK_eaab2b94dfafe3675f04507c5a2" FOREIGN KEY (message_id) REFERENCES message(id);
  ALTER TABLE message ADD CONSTRAINT "FK_0a80d1aa3c9395260e27c1245c7" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE message ADD CONSTRAINT "FK_ff136b43574d41ba718d2064fdb" FOREIGN KEY (world_id) REFERENCES world(id);
  ALTER TABLE message ADD CONSTRAINT "FK_52995f4851bfc5b0b6f094cc59f" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE delivery ADD CONSTRAINT "FK_7a380ac68e1506831721bc480f9" FOREIGN KEY (message_id) REFERENCES message(id);
  ALTER TABLE escalation ADD CONSTRAINT "FK_42a48564558df515a45c32549dd" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE escalation ADD CONSTRAINT "FK_e0befb16ab86615d8ddcfb6b802" FOREIGN KEY (duty_id) REFERENCES duty(id);
  ALTER TABLE acknowledgement ADD CONSTRAINT "FK_43b6d166135778a8e590ab8dafb" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE acknowledgement ADD CONSTRAINT "FK_cccef231063ac01bb5e85d28ce7" FOREIGN KEY (duty_id) REFERENCES duty(id);
  ALTER TABLE acknowledgement ADD CONSTRAINT "FK_7253920945932c1709094dc1fa6" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE acknowledgement ADD CONSTRAINT "FK_8da9b86895197db7593dceee107" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE submission ADD CONSTRAINT "FK_2da8111fc802cc99ba05bfa8c41" FOREIGN KEY (duty_id) REFERENCES duty(id);
  ALTER TABLE submission ADD CONSTRAINT "FK_7b42b807508b79c5512c7942f48" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE attachment ADD CONSTRAINT "FK_d9ad97ed3d9629bfc4dfa408010" FOREIGN KEY (submission_id) REFERENCES submission(id);
`;
