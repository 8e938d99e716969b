import { Refusal } from '../refusal';
import { type ResolvedDeadline, resolveDeadline } from './deadline';
import type { Plan, PlanStep } from './plan';

/** A step with its deadline read for one campaign: null where the document names none, a Refusal where its words name no day. */
export interface StepDeadline {
  readonly step: PlanStep;
  readonly deadline: ResolvedDeadline | null;
  readonly refused: Refusal | null;
}

/** Reads every step's deadline for a campaign year; a written year is shifted from the year the document was written for (G-02). */
export function stepDeadlines({ steps, document }: Plan, campaignYear: number): StepDeadline[] {
  return steps.map((step) => {
    if (!step.deadline) return { step, deadline: null, refused: null };
    try {
      const context = { campaignYear, sourceYear: document.campaignYear };
      return { step, deadline: resolveDeadline(step.deadline.text, context), refused: null };
    } catch (error) {
      if (error instanceof Refusal) return { step, deadline: null, refused: error };
      throw error;
    }
  });
}
