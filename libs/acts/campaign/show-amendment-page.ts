import type { AmendmentPage } from '@libs/contracts/amendment';
import { STEP_KINDS } from '@libs/domain/plan/plan';
import { whoOwes } from '@libs/domain/plan/who-owes';
import { orNull, showDeadline } from '../calendar/show-when';
import type { AmendmentFacts, CampaignFrame } from './board.queries';
import { showAmendment } from './show-amendment';
import { planStep } from './show-step';
import { STEP_KIND_WORDS } from './step-kind-words';

export interface AmendmentPageFacts extends CampaignFrame {
  /** Plan body → how many units it is bound to. */
  readonly units: Readonly<Record<string, number>>;
  readonly amendments: readonly AmendmentFacts[];
}

/** What the page “Sửa kế hoạch” starts from: the steps as they stand, the bodies of the campaign, what was changed before. Pure. */
export function showAmendmentPage({ campaign, plan, steps, units, amendments }: AmendmentPageFacts): AmendmentPage {
  return {
    campaign: { id: campaign.id, year: campaign.year, state: campaign.state, planNumber: campaign.planNumber },
    steps: steps.flatMap(({ id, key, state, dueAt }) => {
      const step = planStep(plan, key);
      if (step === undefined) return [];
      const { title, done, deadline } = step;
      const due = orNull(showDeadline, dueAt);
      return [{ id, title, done, wording: deadline?.text ?? null, due, bodies: [...whoOwes(step)], open: state !== 'closed' }];
    }),
    bodies: Object.entries(plan.bodies).flatMap(([key, { name }]) => {
      const bound = units[key] ?? 0;
      return bound > 0 ? [{ key, name, units: bound }] : [];
    }),
    stepKinds: STEP_KINDS.map((key) => ({ key, name: STEP_KIND_WORDS[key] })),
    amendments: amendments.map((amendment) => showAmendment(amendment, plan)),
  };
}
