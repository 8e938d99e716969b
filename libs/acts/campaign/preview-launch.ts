import type { z } from 'zod';
import type { LaunchPreview, previewBody, previewStep } from '@libs/contracts/launch';
import { bearersOf, type Bindings, guessBindings, unboundBodies } from '@libs/domain/campaign/bind-bodies';
import { type DraftStep, draftSteps, rosterDay } from '@libs/domain/campaign/draft-steps';
import { lintPlan } from '@libs/domain/plan/lint/lint-plan';
import type { Plan } from '@libs/domain/plan/plan';
import { lintInput } from '@libs/rulebook/lint-input';
import { orNull, showDeadline, showInstant } from '../calendar/show-when';
import { kindWords } from '../organisation/kind-words';
import { type LaunchChoices, chosenBindings, chosenDecisions, planToLaunch } from './launch-choices';
import { previewRoster } from './preview-roster';
import type { PreviewFacts } from './preview.queries';

/**
 * What launching a plan with these choices would do: every wording beside its moment, bodies, roster, notices, and what the linter says of
 * the document. Changes nothing.
 *
 * @throws Refusal `unknown-plan`, and for choices that name nothing here
 */
export function previewLaunch(facts: PreviewFacts, choices: LaunchChoices): LaunchPreview {
  const { plan } = planToLaunch(choices.plan);
  const bindings = chosenBindings(plan, choices, facts.bodies);
  const drafts = draftSteps(plan, choices.year, facts.now, chosenDecisions(plan, choices));
  const steps = drafts.map((draft) => showDraft(draft, plan, bindings));
  const { id, document } = plan;
  return {
    plan: { id, number: document.number, title: document.title, issuer: document.issuer },
    year: choices.year,
    now: showInstant(facts.now),
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
    roster: previewRoster(facts, plan, choices.rosterAsOf ?? rosterDay(plan, drafts, facts.now)),
    notices: notices(plan, drafts, bindings, facts),
    findings: lintPlan(lintInput(plan, choices.year)),
    questions: plan.settings.map(({ question, suggested, cite }) => ({ question, suggested: suggested ?? null, cite })),
  };
}

const PROBLEMS = {
  'overdue-at-launch': 'Hạn này đã qua: hãy cho hạn mới hoặc miễn bước này, kèm lý do.',
  'no-deadline': 'Kế hoạch không ghi ngày cụ thể: hãy cho hạn hoặc miễn bước này, kèm lý do.',
} as const;

function showDraft(draft: DraftStep, plan: Plan, bindings: Bindings): z.infer<typeof previewStep> {
  const step = plan.steps.find(({ id }) => id === draft.key);
  const names = (keys: readonly string[] = []): string[] => keys.map((key) => plan.bodies[key]?.name ?? key);
  const { key, title, cite, wording, reading, waived, problem } = draft;
  return {
    key,
    title,
    cite,
    done: step?.done ?? '',
    wording,
    reading,
    warnings: draft.warnings.map(({ code, message, cite: source }) => ({
      code,
      message,
      ...(source === undefined ? {} : { cite: source }),
    })),
    planned: orNull(showDeadline, draft.plannedDueAt),
    due: orNull(showDeadline, draft.dueAt),
    waived,
    problem,
    problemText: problem === null ? null : PROBLEMS[problem],
    directing: names(step?.bodies.directing),
    advisory: names(step?.bodies.advisory),
    implementing: names(step?.bodies.implementing),
    bearers: step === undefined ? 0 : bearersOf(step, bindings).length,
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
