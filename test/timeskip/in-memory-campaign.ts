import type { CampaignActivities } from '@activities/registry';
import type { StallInput } from '@activities/campaign/record-stall';
import type { Calendar } from '@libs/domain/calendar/calendar';
import { DAY_MS, type Instant } from '@libs/domain/calendar/instant';
import { agenda, type CampaignFacts, type StepFacts } from '@libs/domain/campaign/agenda';
import { type Moment, momentKey } from '@libs/domain/campaign/moment';

/** Stands in for what the database's `readAgenda` refuses: a wait of nothing. */
const SHORTEST_WAIT_MS = 50;

/** Throws where an activity is to fail for this moment; `now` is workflow time. */
export type Mishap = (moment: Moment, now: Instant) => void;

/**
 * A campaign without a database: the facts are a plain object, what is due comes from the domain's `agenda`, and the time is the
 * workflow's, which the time-skipping server moves. The activities do what the real ones do to the facts, and nothing else.
 */
export class InMemoryCampaign {
  readonly stalls: StallInput[] = [];
  private now: Instant = 0;

  constructor(
    private facts: CampaignFacts,
    private readonly calendar: Calendar,
    private readonly mishap: Mishap = () => undefined,
  ) {}

  readonly activities: CampaignActivities = {
    readAgenda: ({ now }) => {
      this.now = now;
      const { due, next, finished } = agenda(this.facts, this.calendar, now);
      return Promise.resolve({ due, finished, waitMs: next === null ? null : Math.max(next - now, SHORTEST_WAIT_MS) });
    },
    openStep: this.performing(({ id }) => this.change(id, { state: 'open' })),
    closeStep: this.performing(({ id }) => {
      if (this.step(id).openDuties === 0) this.change(id, { state: 'closed', closedAt: this.now });
    }),
    applyRules: this.performing(() => undefined),
    chase: this.performing(() => undefined),
    endCampaign: this.performing(() => (this.facts = { ...this.facts, state: 'ended' })),
    recordStall: (stall) => {
      const earlier = this.stalls.filter(({ moment }) => momentKey(moment) === momentKey(stall.moment)).length;
      this.stalls.push(stall);
      const nextTry = this.now + (earlier > 0 ? DAY_MS / 24 : DAY_MS / 96);
      this.facts = { ...this.facts, stalled: new Map([...this.facts.stalled, [momentKey(stall.moment), nextTry]]) };
      return Promise.resolve();
    },
  };

  /** So many bodies hand in what they owe; the step is complete, and the workflow told, with the last one (`tellIfComplete`). */
  submit(stepId: string, bodies: number, at: Instant): 'submitted' | null {
    const openDuties = this.step(stepId).openDuties - bodies;
    this.change(stepId, { openDuties, completedAt: openDuties === 0 ? at : null });
    return openDuties === 0 ? 'submitted' : null;
  }

  amend(stepId: string, dueAt: Instant): 'amended' {
    this.change(stepId, { dueAt });
    return 'amended';
  }

  pause(): 'paused' {
    this.facts = { ...this.facts, state: 'paused' };
    return 'paused';
  }

  resume(at: Instant): 'resumed' {
    this.facts = { ...this.facts, state: 'running', resumedAt: at };
    return 'resumed';
  }

  private performing(effect: (moment: Moment) => void) {
    return ({ moment }: { moment: Moment }): Promise<void> => {
      this.mishap(moment, this.now);
      effect(moment);
      this.facts = { ...this.facts, done: new Set([...this.facts.done, momentKey(moment)]) };
      return Promise.resolve();
    };
  }

  private step(id: string): StepFacts {
    const step = this.facts.steps.find((candidate) => candidate.id === id);
    if (step === undefined) throw new Error(`no step ${id}`);
    return step;
  }

  private change(id: string, change: Partial<StepFacts>): void {
    this.facts = { ...this.facts, steps: this.facts.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
  }
}
