import type { Scope, Tx, UnitOfWork } from './tx';

/** Carries what was found out of a transaction that is not to last. */
class TakenBack<T> extends Error {
  constructor(readonly found: T) {
    super('what is only tried out is never committed');
  }
}

/** Does something and takes it back: what it found is answered, and none of it stays. @throws what `work` throws */
export async function takeBack<T>(uow: UnitOfWork, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  let taken: TakenBack<T> | undefined;
  try {
    await uow.run(scope, async (tx) => {
      taken = new TakenBack(await work(tx));
      throw taken;
    });
  } catch (error) {
    if (taken !== undefined && error === taken) return taken.found;
    throw error;
  }
  throw new Error('what was tried out was committed');
}
