import type { z } from 'zod';
import type { LaunchPreview, previewBody } from '@libs/contracts/launch';
import { bearersOf, type Bindings, guessBindings, unboundBodies } from '@libs/domain/campaign/bind-bodies';
import { type DraftStep, draftSteps, rosterDay } from '@libs/domain/campaign/draft-steps';
import { campaignSpan, refuseRosterDayOutside } from '@libs/domain/campaign/campaign-span';
import type { Plan } from '@libs/domain/plan/plan';
import { articleOf } from '@libs/domain/plan/requirement';
import { ownCalendar } from '../calendar/own-calendar';
import { showInstant } from '../calendar/show-when';
import { kindWords } from '../organisation/kind-words';
import { type LaunchChoices, chosenBindings, chosenDecisions, planToLaunch, saidAbsent } from './launch-choices';
import { refuseFarDeadlines } from './launch-refusals';
import { previewFindings, previewQuestions } from './preview-document';
import { previewRoster } from './preview-roster';
import { previewOrder, showDraft } from './preview-steps';
import type { PreviewFacts } from './preview.queries';

/**
 * What launching a plan with these choices would do: every wording beside its moment, bodies, roster, notices, and what the linter says of
 * the document. Changes nothing.
 *
 * @throws Refusal `unknown-plan`, `deadline-too-far`, `roster-day-outside`, and for choices that name nothing here
 */
export function previewLaunch(facts: PreviewFacts, choices: LaunchChoices): LaunchPreview {
  const { plan } = planToLaunch(choices.plan);
  const bindings = chosenBindings(plan, choices, facts.bodies);
  if (choices.rosterAsOf !== undefined) refuseRosterDayOutside(choices.rosterAsOf, choices.year, facts.now);
  const drafts = draftSteps(plan, choices.year, facts.now, chosenDecisions(plan, choices));
  refuseFarDeadlines(drafts, choices.year, facts.now);
  const steps = drafts.map((draft) => showDraft(draft, plan, bindings));
  const { id, document } = plan;
  return {
    plan: { id, number: document.number, title: document.title, issuer: document.issuer },
    year: choices.year,
    now: showInstant(facts.now),
    span: campaignSpan(choices.year, facts.now),
    launchedBefore: facts.rounds,
    ready:
      unboundBodies(plan, bindings).length === 0 &&
      steps.every((step) => step.problem === null && (step.waived !== null || step.bearers > 0)),
    steps,
    bodies: showBodies(plan, bindings, facts),
    candidates: facts.bodies.map(({ id: bodyId, shape, kind, code, name }) => ({
      id: bodyId,
      shape,
      kind,
      kindText: kindWords(kind),
      code,
      name,
    })),
    roster: previewRoster(facts, plan, rosterDay(plan, drafts, facts.now), choices.rosterAsOf),
    notices: notices(plan, drafts, bindings, facts),
    order: previewOrder(plan, drafts),
    findings: previewFindings(plan, choices.year, ownCalendar(facts.ownDays).days, saidAbsent(choices)),
    questions: previewQuestions(plan),
  };
}

function showBodies(plan: Plan, bindings: Bindings, { bodies }: PreviewFacts): z.infer<typeof previewBody>[] {
  const guessed = guessBindings(plan, bodies);
  // Bound to nobody at all, these are what a launch would ask for.
  const needed = new Set(unboundBodies(plan, {}));
  return Object.entries(plan.bodies).map(([key, { name, cite, binds }]) => ({
    key,
    name,
    cite: cite ?? null,
    article: articleOf(cite ?? ''),
    external: binds === undefined,
    needed: needed.has(key),
    guessed: [...(guessed[key] ?? [])],
    bound: [...(bindings[key] ?? [])],
  }));
}

/** One notice to everybody who answers for a duty that is not waived. */
function notices(plan: Plan, drafts: readonly DraftStep[], bindings: Bindings, { answerers }: PreviewFacts): LaunchPreview['notices'] {
  const bearers = plan.steps.flatMap((step) =>
    drafts.some(({ key, waived }) => key === step.id && waived === null) ? bearersOf(step, bindings) : [],
  );
  const owing = new Set(bearers);
  const people = new Map(answerers.filter(({ bodyId }) => owing.has(bodyId)).map((person) => [person.personId, person]));
  return {
    people: people.size,
    duties: bearers.length,
    withoutEmail: [...people.values()].filter(({ hasEmail }) => !hasEmail).map(({ name }) => name),
  };
}
