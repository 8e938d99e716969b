import type { Agenda, CampaignFacts, StepFacts } from '@libs/domain/campaign/agenda';
import { toIso } from '@libs/domain/calendar/instant';
import { at, lastOf } from './viet-nam-2026';

/** So long a ladder that every morning from the launch on lies above its first rung. */
const LONG = [{ day: -30 }];

/** Launched on Monday 09/11/2026 at 08:00: step `a`, due on Wednesday 25/11, and `b`, which opens after it and is due on Monday 14/12. */
export function step(facts: Partial<StepFacts> = {}): StepFacts {
  const usual = { state: 'open', afterId: null, dueAt: lastOf('11-25'), closedAt: null, openDuties: 3, completedAt: null } as const;
  return { id: 'a', ...usual, ...facts };
}
export const waiting = step({ id: 'b', state: 'waiting', afterId: 'a', dueAt: lastOf('12-14') });
export const closed = (when: number, facts: Partial<StepFacts> = {}): StepFacts =>
  step({ state: 'closed', closedAt: when, openDuties: 0, completedAt: when, ...facts });

/** A running campaign of that step, with what is given instead. */
export function facts(
  given: Partial<Omit<CampaignFacts, 'done' | 'stalled'>> & { done?: readonly string[]; stalled?: CampaignFacts['stalled'] },
): CampaignFacts {
  const { done = [], stalled = new Map<string, number>(), ...others } = given;
  return {
    state: 'running',
    launchedAt: at('11-09 08:00'),
    resumedAt: null,
    steps: [step()],
    ladder: LONG,
    ...others,
    done: new Set(done),
    stalled,
  };
}

export const say = (instant: number | null): string | null => (instant === null ? null : toIso(instant).slice(5, 16).replace('T', ' '));
/** What is due and what comes next, in words. */
export const told = ({ due, next }: Agenda): unknown => [due.map(({ kind, id, instant }) => `${kind} ${id} ${say(instant)}`), say(next)];
/** The keys of these mornings. */
export const chased = (...days: string[]): string[] => days.map((day) => `chase|2026-${day}|${at(`${day} 07:00`)}`);
