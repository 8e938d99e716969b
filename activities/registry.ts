import type { UnitOfWork } from '@libs/acts/tx';
import type { MessageFrame } from '@libs/domain/chasing/message-text';
import { createCloseStep } from './campaign/close-step';
import { createEndCampaign } from './campaign/end-campaign';
import { createOpenStep } from './campaign/open-step';
import { createReadAgenda } from './campaign/read-agenda';
import { createRecordStall } from './campaign/record-stall';
import { createApplyRules } from './classification/apply-rules';
import { createChase } from './chasing/chase';
import { createDraftNextYear } from './recurrence/draft-next-year';
import { createAdvance } from './rehearsal/advance';

/** What the activities need of their host. */
export interface ActivityPorts {
  readonly uow: UnitOfWork;
  readonly frame: MessageFrame;
  readonly chasePageSize: number;
  readonly heartbeat: (details?: unknown) => void;
  readonly untilNews: () => Promise<void>;
}

/** Every activity of the campaign workflow, by name. */
export const campaignActivities = ({ uow, chasePageSize, heartbeat }: ActivityPorts) => ({
  readAgenda: createReadAgenda(uow),
  openStep: createOpenStep(uow),
  closeStep: createCloseStep(uow),
  applyRules: createApplyRules(uow, { pageSize: 2_000, heartbeat }),
  chase: createChase(uow, { pageSize: chasePageSize, heartbeat }),
  endCampaign: createEndCampaign(uow),
  recordStall: createRecordStall(uow),
});
export type CampaignActivities = ReturnType<typeof campaignActivities>;

/** Every activity of the rehearsal workflow, by name. */
export const rehearsalActivities = ({ uow, frame, heartbeat, untilNews }: ActivityPorts) => ({
  advance: createAdvance(uow, { frame, heartbeat, untilNews }),
});
export type RehearsalActivities = ReturnType<typeof rehearsalActivities>;

/** The activity of the workflow that drafts next year's campaigns. */
export const recurrenceActivities = ({ uow }: ActivityPorts) => ({ draftNextYear: createDraftNextYear(uow) });
export type RecurrenceActivities = ReturnType<typeof recurrenceActivities>;
