import type { EntityManager } from 'typeorm';
import type { Instant } from '@libs/domain/calendar/instant';

/** SQL inside one transaction. Row types are declared by the adapter that wrote the query. */
export class Sql {
  constructor(private readonly manager: EntityManager) {}

  async rows<T>(text: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result: unknown = await this.manager.query(text, [...parameters]);
    // The driver answers [rows, count] to UPDATE and DELETE, rows to everything else.
    if (!Array.isArray(result)) return [];
    const changed = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return (changed ? result[0] : result) as T[];
  }

  async row<T>(text: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, parameters))[0] ?? null;
  }

  /** The row of a query that always has one. */
  async one<T>(text: string, parameters: readonly unknown[] = []): Promise<T> {
    const row = await this.row<T>(text, parameters);
    if (row === null) throw new Error('a query that must return a row returned none');
    return row;
  }

  /**
   * Tells the planner what these tables hold, after much was written at once: without it the next minute is planned for empty tables,
   * and behind row-level security that made a morning's messages take a minute instead of a moment.
   */
  analyse(...tables: string[]): Promise<void> {
    return this.run(`ANALYZE ${tables.join(', ')}`);
  }

  async run(text: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.manager.query(text, [...parameters]);
  }
}

/** An instant as a parameter for timestamptz. */
export function stamp(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** Objects as one jsonb parameter, for set-based inserts through jsonb_to_recordset. */
export function set(rows: readonly object[]): string {
  return JSON.stringify(rows);
}
