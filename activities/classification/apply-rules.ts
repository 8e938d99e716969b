import { type Applied, applyRules } from '@libs/acts/classification/apply-rules';
import type { UnitOfWork } from '@libs/acts/tx';
import { type PerformInput, performOnce } from '../campaign/perform';

export interface ApplyRulesSettings {
  readonly pageSize: number;
  /** Tells Temporal that the gate is alive, after each page. */
  readonly heartbeat: (afterSubjectId: string) => void;
}

/**
 * A step of kind classify or decide has closed: the rules propose a level for everybody in the roster, page by page, each a transaction of
 * its own that writes nothing when repeated. Nothing is decided.
 */
export const createApplyRules =
  (uow: UnitOfWork, { pageSize, heartbeat }: ApplyRulesSettings) =>
  async (input: PerformInput): Promise<void> => {
    const { campaignId, moment } = input;
    const total = { asked: 0, proposed: 0, undetermined: 0 };
    for (let after: string | null | undefined; after !== null;) {
      const page: Applied | null = await uow.run({ campaignId }, async (tx) => {
        const campaign = await tx.campaign.find(campaignId, 'share');
        if (campaign?.state !== 'running' || (await tx.campaign.isDone(campaignId, moment))) return null;
        return applyRules(tx, campaignId, { after: after ?? null, limit: pageSize });
      });
      if (page === null) return;
      total.asked += page.asked;
      total.proposed += page.proposed;
      total.undetermined += page.undetermined;
      after = page.last;
      if (after !== null) heartbeat(after);
    }
    await performOnce(uow, input, ({ tx, at, by }) =>
      tx.audit.write(by, { act: 'apply-rules', at, campaignId, details: { step: moment.id, ...total } }),
    );
  };
