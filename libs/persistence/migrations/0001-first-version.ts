import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, indexes, tables } from './0001-tables.sql';
import { triggers, views } from './0001-views.sql';

/** Forward only: a database is restored from its backup, never migrated down. */
export class FirstVersion1763700000000 implements MigrationInterface {
  readonly name = 'FirstVersion1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const sql of [tables, indexes, foreignKeys, views, triggers]) await queryRunner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
