import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When news was written, so that its age can be watched; and the one way the chase looks for collectives that had no index. */
const outboxAge = `
  ALTER TABLE outbox ADD COLUMN at timestamptz(3) NOT NULL DEFAULT now();
  CREATE INDEX collective_organisation ON collective (organisation_id);
`;

/** Forward only: a database is restored from its backup, never migrated down. */
export class OutboxAge1795300000000 implements MigrationInterface {
  readonly name = 'OutboxAge1795300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(outboxAge);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
