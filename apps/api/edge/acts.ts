import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type KeyedRequest, runOnce } from '@libs/acts/access/run-once';
import { type Tx, UnitOfWork } from '@libs/acts/tx';
import { type Done, done } from '@libs/contracts/page';

/** How the controllers perform acts. */
@Injectable()
export class Acts {
  constructor(readonly uow: UnitOfWork) {}

  /** Once per account and key; the same request again gets the first answer. */
  once<T>(request: KeyedRequest, answer: z.ZodType<T>, act: (tx: Tx) => Promise<T>): Promise<T> {
    return runOnce(this.uow, request, answer, act);
  }

  /** The same for an act that has nothing to answer. */
  done(request: KeyedRequest, act: (tx: Tx) => Promise<void>): Promise<Done> {
    return this.once(request, done, async (tx) => {
      await act(tx);
      return { done: true };
    });
  }
}
