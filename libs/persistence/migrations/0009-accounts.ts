import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountTables, holdings } from './0009-accounts.sql';

/** People have accounts, roles and second factors (D1, D2). Forward only: a database is restored from its backup, never migrated down. */
export class Accounts1795900000000 implements MigrationInterface {
  readonly name = 'Accounts1795900000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(accountTables);
    await queryRunner.query(holdings);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
