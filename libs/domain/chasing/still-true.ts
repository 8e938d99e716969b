import { type DutyFacts, isChased } from './next-move';

/** What happened to a campaign, a step or a duty, as the reason of a reminder: told to whoever owes it, also where they cannot begin yet. */
const NEWS_OF_WHAT_IS_OWED = ['launch', 'returned', 'amended', 'changed', 'added', 'unwaived', 'resumed'];

/** News that ask nothing of whoever reads them. */
const NEWS_OF_REST = ['paused', 'cancelled', 'ended', 'skipped'] as const;
export type NewsOfRest = (typeof NEWS_OF_REST)[number];

export function isNewsOfRest(why: string): why is NewsOfRest {
  return NEWS_OF_REST.some((news) => news === why);
}

/**
 * Whether what a reminder was written for still holds when its message is written: nobody hears of a pause that is over, of a deadline
 * moved for a step that was skipped since, or of a duty they have done. A rung of the ladder goes only to who can act now (`isChased`).
 */
export function stillTrue(why: string, facts: DutyFacts): boolean {
  const alive = facts.duty === 'owed' && facts.step !== 'closed';
  if (NEWS_OF_WHAT_IS_OWED.includes(why)) return alive && facts.campaign === 'running';
  if (!isNewsOfRest(why)) return isChased(facts);
  return why === 'skipped' ? facts.duty === 'waived' && facts.campaign === 'running' : alive && facts.campaign === why;
}
