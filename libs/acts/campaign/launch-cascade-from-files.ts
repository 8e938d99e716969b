import type { LoadedPlan } from '@libs/rulebook/load-plan';
import { type PlanText, readPlanFiles } from '@libs/rulebook/read-plan-files';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { ownCalendar } from '../calendar/own-calendar';
import type { Tx } from '../tx';
import { launchCascade, type LaunchedCampaign } from './launch-cascade';
import { type LaunchChoices, type LaunchWords, chosenDecisions, planToLaunch } from './launch-choices';
import type { PlanToLaunch } from './launch-campaign';
import type { Cascade, CascadeLaunch } from './place-cascade';

type Choices = Omit<LaunchChoices, 'plan' | 'year'> & LaunchWords;

/** A lower body's plan file and what is chosen for it. */
export type LowerChoices = Choices & { readonly organisation: string; readonly file: PlanText };

/** What a board chooses for a cascade, as it comes over the wire. */
export interface CascadeChoices {
  readonly year: number;
  readonly again?: boolean;
  /** The superior's plan, of the library. */
  readonly top: Choices & { readonly plan: string };
  readonly lower: readonly LowerChoices[];
}

/**
 * Launches a plan of the library with the plan files of the lower bodies that specialise it.
 *
 * @throws Refusal as `launchCascade`, and for a file that is wrong, by line and column
 */
export async function launchCascadeFromFiles(tx: Tx, choices: CascadeChoices, by: Actor): Promise<LaunchedCampaign[]> {
  await authorize(tx, by, 'launch-campaign');
  return launchCascade(tx, await cascadeFromFiles(tx, choices, by), by);
}

/** Choices as the act of launching wants them. @throws Refusal for a file that is wrong, and for choices that name nothing here */
export async function cascadeFromFiles(tx: Tx, choices: CascadeChoices, by: Actor): Promise<Cascade> {
  await authorize(tx, by, 'preview-launch');
  const { days: calendarDays, sha256: calendarSha256 } = ownCalendar(await tx.calendar.ownDays(by.tenantId));
  const top = { ...planToLaunch(choices.top.plan), calendarDays, calendarSha256 };
  const read = readPlanFiles(choices.lower.map(({ file }) => file));
  const lower = choices.lower.flatMap((launch, at): CascadeLaunch[] => {
    const plan = read[at];
    return plan ? [cascadeLaunch(withCalendar(top, plan), launch, launch.organisation, choices.year)] : [];
  });
  const launches = [cascadeLaunch(top, choices.top, null, choices.year), ...lower];
  const { year, again } = choices;
  return { year, launches, ...(again === undefined ? {} : { again }) };
}

function withCalendar({ calendarDays, calendarSha256 }: PlanToLaunch, { plan, sha256 }: LoadedPlan): PlanToLaunch {
  return { plan, planSha256: sha256, calendarDays, calendarSha256 };
}

function cascadeLaunch(launch: PlanToLaunch, choices: Choices, organisationId: string | null, year: number): CascadeLaunch {
  const { bindings, confirmed, answers, rosterAsOf } = choices;
  return {
    ...launch,
    organisationId,
    decisions: chosenDecisions(launch.plan, { ...choices, plan: launch.plan.id, year }),
    ...(bindings === undefined ? {} : { bindings }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(answers === undefined ? {} : { answers }),
    ...(rosterAsOf === undefined ? {} : { rosterAsOf }),
  };
}
