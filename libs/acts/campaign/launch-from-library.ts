import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import { ownCalendar } from '../calendar/own-calendar';
import type { Tx } from '../tx';
import { type LaunchInput, launchCampaign } from './launch-campaign';
import { type LaunchChoices, type LaunchWords, chosenBindings, chosenDecisions, planToLaunch, saidAbsent } from './launch-choices';

/** Launches a plan of the library by the board's choices. @throws Refusal as `launchCampaign`, and for choices that name nothing here */
export async function launchFromLibrary(
  tx: Tx,
  choices: LaunchChoices & LaunchWords & { readonly again?: boolean },
  by: Actor,
): Promise<{ campaignId: string }> {
  await authorize(tx, by, 'launch-campaign');
  const input = await launchInput(tx, choices, by);
  return launchCampaign(tx, choices.again === undefined ? input : { ...input, again: choices.again }, by);
}

/** Choices as the act of launching wants them. */
export async function launchInput(tx: Tx, choices: LaunchChoices & LaunchWords, by: Actor): Promise<Omit<LaunchInput, 'worldId'>> {
  await authorize(tx, by, 'preview-launch');
  const toLaunch = planToLaunch(choices.plan);
  const calendar = ownCalendar(await tx.calendar.ownDays(by.tenantId));
  return {
    ...toLaunch,
    calendarDays: calendar.days,
    calendarSha256: calendar.sha256,
    year: choices.year,
    bindings: chosenBindings(toLaunch.plan, choices, await tx.campaign.bodies(by.tenantId)),
    absent: saidAbsent(choices),
    decisions: chosenDecisions(toLaunch.plan, choices),
    ...(choices.confirmed === undefined ? {} : { confirmed: choices.confirmed }),
    ...(choices.answers === undefined ? {} : { answers: choices.answers }),
    ...(choices.rosterAsOf === undefined ? {} : { rosterAsOf: choices.rosterAsOf }),
  };
}
