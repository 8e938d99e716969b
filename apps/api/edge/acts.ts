import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type KeyedRequest, runOnce } from '@libs/acts/access/run-once';
import { type Tx, UnitOfWork } from '@libs/acts/tx';
import { showChanged } from '@libs/acts/chasing/show-notice';
import { type Changed, changed } from '@libs/contracts/change';
import { type Done, done } from '@libs/contracts/page';
import type { Notice } from '@libs/domain/chasing/notice';

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

  /** The same for a change of a running campaign, which answers whom it is told to, and when. */
  changed(request: KeyedRequest, act: (tx: Tx) => Promise<Notice | null>): Promise<Changed> {
    return this.once(request, changed, async (tx) => showChanged(await act(tx)));
  }
}
