import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One account in use for each person; a disabled one stays on record beside the one its person is invited to anew (decision 0503). */
const invitedAnew = `
  DROP INDEX account_person;
  CREATE UNIQUE INDEX account_person ON account (person_id) WHERE disabled_at IS NULL;
`;

/** Forward only: a database is restored from its backup, never migrated down. */
export class InvitedAnew1795960000000 implements MigrationInterface {
  readonly name = 'InvitedAnew1795960000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(invitedAnew);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
