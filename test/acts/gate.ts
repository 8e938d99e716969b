import type { DataSource } from 'typeorm';
import type { Tx } from '@libs/acts/tx';

/** A place at which one transaction stops until the test lets it go on. */
export class Gate {
  reach: () => void = () => undefined;
  open: () => void = () => undefined;
  readonly reached = new Promise<void>((resolve) => (this.reach = resolve));
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  /** Says that somebody stands here, and waits. */
  pass(): Promise<void> {
    this.reach();
    return this.opened;
  }
}

/** The same transaction, which stops at a gate before it calls a method of one of its repositories. */
export function stoppingAt<Area extends keyof Tx>(tx: Tx, area: Area, method: keyof Tx[Area] & string, gate: Gate): Tx {
  const repository = new Proxy(tx[area], {
    get: (target, name): unknown => {
      const called: unknown = Reflect.get(target, name);
      if (typeof called !== 'function') return called;
      return async (...given: unknown[]): Promise<unknown> => {
        if (name === method) await gate.pass();
        return called.apply(target, given) as unknown;
      };
    },
  });
  return { ...tx, [area]: repository };
}

/** Until so many transactions of this database wait for a lock that another one holds. */
export async function untilWaiting(db: DataSource, count = 1): Promise<void> {
  const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (;;) {
    const [row] = await db.query<{ count: number }[]>(waiting);
    if ((row?.count ?? 0) >= count) return;
  }
}
