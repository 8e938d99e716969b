import type { Instant } from '@libs/domain/calendar/instant';
import type { AddedStep, StepWording } from '@libs/domain/campaign/amend-plan';

/** One thing a document changes. Deadlines are UTC ms. */
export type Change =
  | { readonly kind: 'extend'; readonly stepId: string; readonly dueAt: Instant }
  | ({ readonly kind: 'change'; readonly stepId: string } & StepWording)
  | { readonly kind: 'skip'; readonly stepId: string }
  /** `needs`: ids of steps of the campaign. */
  | ({ readonly kind: 'add'; readonly dueAt: Instant } & AddedStep);
