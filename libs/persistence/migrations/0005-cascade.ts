import type { MigrationInterface, QueryRunner } from 'typeorm';

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

/** Forward only: a database is restored from its backup, never migrated down. */
export class Cascade1795200000000 implements MigrationInterface {
  readonly name = 'Cascade1795200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const sql of [cascade, drafts]) await queryRunner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
