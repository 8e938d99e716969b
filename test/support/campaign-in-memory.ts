import { type Agenda, type CampaignFacts, agenda } from '@libs/domain/campaign/agenda';
import { DEFAULT_LADDER } from '@libs/domain/plan/plan';
import { type Moment, byOrder, momentKey } from '@libs/domain/campaign/moment';
import { type Instant, DAY_MS, dayOf, endOfDay } from '@libs/domain/calendar/instant';
import { at, calendar2026 } from './viet-nam-2026';

const HOUR = DAY_MS / 24;
const LAUNCH = at('11-09 08:00');

/** A step as a random year begins with it: which step it opens after, in how many days it is due, how many owe it. */
export type StepDraft = { after: number | null; dueDay: number; owed: number };
/** What happens next: an act on a duty, news about the campaign, or time that passes. */
export type News = { what: string; step: number; duty: number; hours: number };

interface Duty {
  state: 'owed' | 'done' | 'waived';
  doneAt: Instant | null;
}

/** A campaign in memory: what the tables hold, and what acts and activities do to them. */
export class CampaignInMemory {
  now = LAUNCH;
  state: CampaignFacts['state'] = 'running';
  resumedAt: Instant | null = null;
  readonly steps: {
    id: string;
    state: 'waiting' | 'open' | 'closed';
    afterId: string | null;
    dueAt: Instant;
    closedAt: Instant | null;
    duties: Duty[];
  }[];
  readonly done = new Set<string>();
  readonly stalled = new Map<string, Instant>();
  readonly performed: Moment[] = [];

  constructor(drafts: readonly StepDraft[]) {
    this.steps = drafts.map(({ after, dueDay, owed }, index) => ({
      ...{ id: `s${index}`, state: 'waiting' as const, closedAt: null },
      afterId: after === null || index === 0 ? null : `s${after % index}`,
      dueAt: endOfDay(dayOf(LAUNCH + dueDay * DAY_MS)),
      duties: Array.from({ length: owed }, (): Duty => ({ state: 'owed', doneAt: null })),
    }));
  }

  facts(): CampaignFacts {
    const steps = this.steps.map(({ duties, ...step }) => {
      const openDuties = duties.filter(({ state }) => state === 'owed').length;
      const completedAt = openDuties === 0 && duties.length > 0 ? Math.max(...duties.map(({ doneAt }) => doneAt ?? 0)) : null;
      return Object.freeze({ ...step, openDuties, completedAt });
    });
    const { state, resumedAt } = this;
    const { done, stalled } = this;
    return Object.freeze({ state, launchedAt: LAUNCH, resumedAt, steps: Object.freeze(steps), ladder: DEFAULT_LADDER, done, stalled });
  }

  /** As the workflow does: performs what is due until nothing is; `fails` says of a moment that it stalls. */
  settle(fails: (moment: Moment) => boolean): Agenda {
    for (let looks = 0; looks < 100; looks += 1) {
      const answer = agenda(this.facts(), calendar2026, this.now);
      expect(agenda(this.facts(), calendar2026, this.now)).toEqual(answer);
      expect([...answer.due].sort(byOrder)).toEqual(answer.due);
      if (answer.next !== null) expect(answer.next).toBeGreaterThan(this.now);
      if (answer.due.length === 0) return answer;
      for (const moment of answer.due) this.perform(moment, fails(moment));
    }
    throw new Error('the agenda never comes to rest');
  }

  private perform(moment: Moment, fails: boolean): void {
    const key = momentKey(moment);
    expect(moment.instant).toBeLessThanOrEqual(this.now);
    expect(this.done.has(key)).toBe(false);
    expect(this.stalled.get(key) ?? 0).toBeLessThanOrEqual(this.now);
    if (fails) return void this.stalled.set(key, this.now + HOUR / 4);
    this.done.add(key);
    this.performed.push(moment);
    const step = this.steps.find(({ id }) => id === moment.id);
    if (moment.kind === 'end') this.state = 'ended';
    if (moment.kind === 'open-step' && step?.state === 'waiting') step.state = 'open';
    if (moment.kind === 'close-step' && step?.state === 'open' && step.duties.every(({ state }) => state !== 'owed')) {
      step.state = 'closed';
      step.closedAt = this.now;
    }
  }

  act({ what, step: which, duty: who, hours }: News): void {
    const step = this.steps[which % this.steps.length];
    const duty = step?.duties[who % step.duties.length];
    if (step === undefined) return;
    if (what === 'wait') this.now += hours * HOUR;
    if (what === 'pause' && this.state === 'running') this.state = 'paused';
    if (what === 'resume' && this.state === 'paused') [this.state, this.resumedAt] = ['running', this.now];
    if (what === 'amend' && step.state !== 'closed') step.dueAt = this.now + hours * HOUR;
    if (duty === undefined || this.state === 'ended') return;
    if (what === 'submit' && step.state === 'open' && duty.state !== 'waived') Object.assign(duty, { state: 'done', doneAt: this.now });
    if (what === 'waive' && duty.state === 'owed') Object.assign(duty, { state: 'waived', doneAt: this.now });
    if (what === 'return' && duty.state === 'done') {
      Object.assign(duty, { state: 'owed', doneAt: null });
      if (step.state === 'closed') Object.assign(step, { state: 'open', closedAt: null });
    }
  }
}
