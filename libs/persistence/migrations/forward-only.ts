import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One step of the database, its statements in order. Forward only: a database is restored from its backup, never migrated down. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly statements: readonly string[];

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const sql of this.statements) await queryRunner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup');
  }
}
