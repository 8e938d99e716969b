import { type Day, atClock } from '@libs/domain/calendar/instant';
import { authorize } from '../access/authorize';
import type { Actor } from '../actor';
import type { LaunchChoices, LaunchWords } from '../campaign/launch-choices';
import { launchInput } from '../campaign/launch-from-library';
import type { Tx } from '../tx';
import { rehearseUsualYear } from './rehearse-usual-year';

const LAUNCH_HOUR = 8;

export interface RehearsalChoices extends LaunchChoices, LaunchWords {
  /** The day on which the rehearsed campaign is launched, at 08:00. */
  readonly startsOn: Day;
  readonly paceMs: number;
  /** Every so manieth body is late. */
  readonly lateEvery?: number;
}

/** Rehearses the usual year of a plan of the library by the board's choices. @throws Refusal as launching does */
export async function rehearseFromLibrary(tx: Tx, choices: RehearsalChoices, by: Actor): Promise<{ worldId: string; campaignId: string }> {
  await authorize(tx, by, 'rehearse');
  const launch = await launchInput(tx, choices, by);
  const startsAt = atClock(choices.startsOn, LAUNCH_HOUR);
  return rehearseUsualYear(tx, { launch, startsAt, paceMs: choices.paceMs, lateEvery: choices.lateEvery ?? null }, by);
}
