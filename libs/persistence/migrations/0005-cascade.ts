import { ForwardOnly } from './forward-only';

/** A campaign knows its superior's campaign and the organisation whose subtree it runs in (P58-05); the others are the whole tree's. */
const cascade = `
  ALTER TABLE campaign ADD COLUMN superior_id uuid;
  ALTER TABLE campaign ADD COLUMN organisation_id uuid;
  CREATE INDEX campaign_superior ON campaign (superior_id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_e193158d61298e8c21672cc0be9" FOREIGN KEY (superior_id) REFERENCES campaign(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_fb4956b237b662c346a41fff173" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
`;

/** Next year's campaign of a recurring plan, for a person to approve (B-09); once a plan and year. */
const drafts = `
  CREATE TABLE campaign_draft (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    plan_id text NOT NULL,
    plan_sha256 text NOT NULL,
    "year" integer NOT NULL,
    from_campaign_id uuid NOT NULL,
    made_at timestamptz(3) NOT NULL,
    content jsonb NOT NULL,
    "state" text NOT NULL DEFAULT 'waiting',
    decided_at timestamptz(3),
    account_id uuid,
    reason text,
    CONSTRAINT campaign_draft_once UNIQUE (tenant_id, plan_id, "year"),
    CONSTRAINT "PK_43acc42786cc997525e569ed693" PRIMARY KEY (id)
  );
  ALTER TABLE campaign_draft ADD CONSTRAINT "FK_e256fb292d6a4ec383f02a02291" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE campaign_draft ADD CONSTRAINT "FK_ab16b5e0f764002e4b07ddbe4bf" FOREIGN KEY (from_campaign_id) REFERENCES campaign(id);
  ALTER TABLE campaign_draft ADD CONSTRAINT "FK_27e264a7364b39aa3e303fde5cc" FOREIGN KEY (account_id) REFERENCES account(id);
`;

/** What committees say of single days (G-03), every word of it kept; and what boards decided about it for running campaigns. */
const calendars = `
  CREATE TABLE calendar_change (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    "date" date NOT NULL,
    "kind" text NOT NULL,
    reason text NOT NULL,
    document text,
    confirmed boolean NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT "PK_bad3b733aa30d2c70ebb4f8f456" PRIMARY KEY (id)
  );
  CREATE INDEX calendar_change_day ON calendar_change (tenant_id, "date");
  ALTER TABLE calendar_change ADD CONSTRAINT "FK_b27b3ebdb789368390350fd2121" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE calendar_change ADD CONSTRAINT "FK_fe1fdd5f6a838b29edc87dd2345" FOREIGN KEY (account_id) REFERENCES account(id);
  CREATE TABLE calendar_decision (
    campaign_id uuid NOT NULL,
    sha256 text NOT NULL,
    taken boolean NOT NULL,
    "at" timestamptz(3) NOT NULL,
    account_id uuid,
    CONSTRAINT "PK_7470948958ac5010e340551b9bb" PRIMARY KEY (campaign_id, sha256)
  );
  ALTER TABLE calendar_decision ADD CONSTRAINT "FK_c5de1e90337a713af83da323000" FOREIGN KEY (campaign_id) REFERENCES campaign(id);
  ALTER TABLE calendar_decision ADD CONSTRAINT "FK_e1b3aac93b15037915b66f49c1d" FOREIGN KEY (account_id) REFERENCES account(id);
`;

export class Cascade1795200000000 extends ForwardOnly {
  override readonly name = 'Cascade1795200000000';

  protected override readonly statements = [cascade, drafts, calendars];
}
