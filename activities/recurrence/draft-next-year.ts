import { machine } from '@libs/acts/actor';
import { draftNextYear } from '@libs/acts/recurrence/draft-next-year';
import type { UnitOfWork } from '@libs/acts/tx';
import type { NextYearInput } from '@libs/contracts/temporal';

/** Drafts a recurring plan's next campaign; repeated, it finds the draft there and does nothing. */
export const createDraftNextYear =
  (uow: UnitOfWork) =>
  async ({ tenantId, planId }: NextYearInput): Promise<void> => {
    await uow.run(tenantId, (tx) => draftNextYear(tx, planId, machine(tenantId)));
  };
