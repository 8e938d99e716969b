import type { LowerPreview, LowerStep } from '@libs/contracts/cascade-preview';
import type { Instant } from '@libs/domain/calendar/instant';
import { type DraftStep, draftSteps } from '@libs/domain/campaign/draft-steps';
import { orNull, showDeadline } from '../calendar/show-when';
import type { CascadeLaunch, PlacedLaunch } from './place-cascade';
import { previewFindings, previewQuestions } from './preview-document';
import { showDraft } from './preview-steps';

type Shown = Pick<LowerPreview, 'plan' | 'steps' | 'findings' | 'questions'>;

/** The last plan of a chain as a launch at `now` would start it, each step beside the superiors’ deadline (P58-05). */
export function showLower(chain: readonly PlacedLaunch[], now: Instant): Shown {
  const own = chain.at(-1);
  if (own === undefined) throw new Error('a chain without a plan');
  const { plan, year, bindings, calendarDays } = own.input;
  const superiors = chain.slice(0, -1).map((launch) => draftsOf(launch, now));
  const { id, document } = plan;
  return {
    plan: { id, number: document.number, title: document.title, issuer: document.issuer },
    steps: draftsOf(own, now).map((draft): LowerStep => {
      const theirs = superiors.flatMap((drafts) => drafts.filter(({ key }) => key === draft.key));
      // Superiors come first in a chain: the last that has said a day is the nearest.
      const due = theirs.reduce<Instant | null>((above, { dueAt }) => dueAt ?? above, null);
      return { ...showDraft(draft, plan, bindings), superior: orNull(showDeadline, due), superiorWaived: theirs.at(-1)?.waived ?? null };
    }),
    findings: previewFindings(plan, year, calendarDays),
    questions: previewQuestions(plan),
  };
}

const draftsOf = ({ input }: PlacedLaunch, now: Instant): readonly DraftStep[] => draftSteps(input.plan, input.year, now, input.decisions);

/** A launch to be tried with every error confirmed and every question answered: what is still to be said is shown, not refused. */
export function saysEverything(launch: CascadeLaunch, year: number): CascadeLaunch {
  const { plan, calendarDays } = launch;
  const errors = previewFindings(plan, year, calendarDays).filter(({ severity }) => severity === 'error');
  const answers = plan.settings.map(({ id, options, suggested }) => [id, { answer: suggested ?? options[0] ?? '' }] as const);
  return { ...launch, confirmed: Object.fromEntries(errors.map(({ id }) => [id, 'thử'])), answers: Object.fromEntries(answers) };
}
