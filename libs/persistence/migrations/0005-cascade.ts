import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign knows its superior's campaign and the organisation whose subtree it runs in (P58-05); the others are the whole tree's. */
const cascade = `
  ALTER TABLE campaign ADD COLUMN superior_id uuid;
  ALTER TABLE campaign ADD COLUMN organisation_id uuid;
  CREATE INDEX campaign_superior ON campaign (superior_id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_e193158d61298e8c21672cc0be9" FOREIGN KEY (superior_id) REFERENCES campaign(id);
  ALTER TABLE campaign ADD CONSTRAINT "FK_fb4956b237b662c346a41fff173" FOREIGN KEY (organisation_id) REFERENCES organisation(id);
`;

/** Forward only: a database is restored from its backup, never migrated down. */
export class Cascade1795200000000 implements MigrationInterface {
  readonly name = 'Cascade1795200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(cascade);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
