import { ForwardOnly } from './forward-only';

const tables = `
  CREATE TABLE fact_sheet (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    revision integer NOT NULL,
    "kind" text NOT NULL,
    facts jsonb NOT NULL,
    ballots jsonb,
    violations jsonb NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT fact_sheet_revision UNIQUE (campaign_id, subject_id, revision),
    CONSTRAINT "PK_d521cc9fdd939eab79044fa0136" PRIMARY KEY (id)
  );
  CREATE TABLE evaluation (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    revision integer NOT NULL,
    fact_sheet_id uuid,
    rule_set text NOT NULL,
    "kind" text,
    rule_sha256 text,
    "level" text,
    missing text,
    trace jsonb NOT NULL,
    warnings jsonb NOT NULL,
    explanation text NOT NULL,
    next_level text,
    "at" timestamptz(3) NOT NULL,
    CONSTRAINT evaluation_revision UNIQUE (campaign_id, subject_id, revision),
    CONSTRAINT evaluation_outcome CHECK (num_nonnulls(level, missing) = 1),
    CONSTRAINT "PK_b72edd439b9db736f55b584fa54" PRIMARY KEY (id)
  );
  CREATE TABLE decision (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    revision integer NOT NULL,
    "level" text NOT NULL,
    evaluation_id uuid,
    recommended text,
    grounds text NOT NULL,
    reason text,
    body text NOT NULL,
    document_number text,
    document_date date,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT decision_revision UNIQUE (campaign_id, subject_id, revision),
    CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY (id)
  );
  CREATE TABLE rule_choice (
    id uuid NOT NULL DEFAULT uuidv7(),
    campaign_id uuid NOT NULL,
    revision integer NOT NULL,
    settings jsonb NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT rule_choice_revision UNIQUE (campaign_id, revision),
    CONSTRAINT "PK_20eff8127f8a06f6d6f0fecffde" PRIMARY KEY (id)
  );
`;

const foreignKeys = `
  ALTER TABLE fact_sheet ADD CONSTRAINT "FK_8543a2beedeabc9b5afb90ff851" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE fact_sheet ADD CONSTRAINT "FK_90068c90d9124062a0db4efb47c" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE evaluation ADD CONSTRAINT "FK_2f3cb243b15051567797837cb58" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE evaluation ADD CONSTRAINT "FK_b1be03ddaaa6492c06b2ebec06d" FOREIGN KEY (fact_sheet_id) REFERENCES fact_sheet(id);
  ALTER TABLE decision ADD CONSTRAINT "FK_e9dde18246476a677eb44f55c4a" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE decision ADD CONSTRAINT "FK_b011fab295c52cbcfe01aea6e36" FOREIGN KEY (evaluation_id) REFERENCES evaluation(id);
  ALTER TABLE decision ADD CONSTRAINT "FK_b65adce78307d100e88132b8f69" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE rule_choice ADD CONSTRAINT "FK_1a9dfd6da52e89b11e4f2f6dee1" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE rule_choice ADD CONSTRAINT "FK_04c38b8af54214f39587890e817" FOREIGN KEY (account_id) REFERENCES account(id);
`;

/** What was entered, proposed and decided is superseded by a later revision, never rewritten, not even by the owner of the tables. */
const appendOnly = `
  CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;
  ${['fact_sheet', 'evaluation', 'decision', 'rule_choice']
    .map(
      (table) => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
  CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();`,
    )
    .join('')}
`;

/** Facts, proposals, decisions and what the board settled of a rule set. */
export class Classification1795100000000 extends ForwardOnly {
  override readonly name = 'Classification1795100000000';

  protected override readonly statements = [tables, foreignKeys, appendOnly];
}
