import type { Plan } from '@libs/domain/plan/plan';

/** A plan as its file says it: the ladder may be left to the default. */
export type PlanParts = Omit<Plan, 'ladder'> & Partial<Pick<Plan, 'ladder'>>;
