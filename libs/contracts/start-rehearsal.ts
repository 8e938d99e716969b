import { z } from 'zod';
import { launchRequest } from './launch';
import { day, when } from './when';

/** POST /rehearsals: plays the year of a plan; nothing is sent, everything is captured. */
export const startRehearsalRequest = launchRequest.omit({ again: true }).extend({
  /** The day on which the rehearsed campaign is launched, at 08:00. */
  startsOn: day,
  /** Rest between two moves, in ms; a second to watch, 0 to see the end at once. */
  paceMs: z.int().min(0).max(10_000, { error: 'nhiều nhất 10000' }).default(1_000),
  /** Every so manieth body hands in two working days late; nobody where left out. */
  lateEvery: z.int().min(1, { error: 'ít nhất 1' }).max(5_000).exactOptional(),
});
export type StartRehearsalRequest = z.input<typeof startRehearsalRequest>;

export const rehearsalStarted = z.strictObject({ rehearsalId: z.uuid(), campaignId: z.uuid() });
export type RehearsalStarted = z.infer<typeof rehearsalStarted>;

/** GET /rehearsals/:id: how far it has come. The rehearsed campaign is read like any other. */
export const rehearsalState = z.strictObject({
  id: z.uuid(),
  campaignId: z.uuid(),
  /** The rehearsal's day. */
  now: when,
  starts: when,
  finished: z.boolean(),
  /** Scripted acts performed, and in all. */
  acts: z.strictObject({ performed: z.int(), all: z.int() }),
});
export type RehearsalState = z.infer<typeof rehearsalState>;
