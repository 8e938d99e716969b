import { z } from 'zod';
import { STEP_KINDS } from '@libs/domain/plan/plan';

const at = z.number().int();
const document = { number: z.string(), date: z.string(), reason: z.string() };
const unit = z.strictObject({ at, plan: z.string(), step: z.string(), body: z.string() });

/** One scripted act of a rehearsal: the bodies by their code, the steps by their key, the time in UTC ms. */
export const scriptedAct = z.discriminatedUnion('act', [
  unit.extend({ act: z.literal('submit') }),
  unit.extend({ act: z.literal('return'), reason: z.string() }),
  unit.extend({ act: z.literal('waive'), reason: z.string() }),
  unit.extend({ act: z.literal('acknowledge'), note: z.string() }),
  z.strictObject({
    at,
    act: z.literal('amend'),
    plan: z.string(),
    step: z.string(),
    dueAt: at,
    ...document,
  }),
  z.strictObject({ at, act: z.literal('skip'), plan: z.string(), step: z.string(), ...document }),
  z.strictObject({
    at,
    act: z.literal('add'),
    plan: z.string(),
    title: z.string(),
    does: z.enum(STEP_KINDS),
    done: z.string(),
    dueAt: at,
    bodies: z.array(z.string()),
    ...document,
  }),
  z.strictObject({ at, act: z.literal('close-step'), plan: z.string(), step: z.string(), reason: z.string() }),
  z.strictObject({ at, act: z.literal('pause'), plan: z.string(), reason: z.string() }),
  z.strictObject({ at, act: z.literal('resume'), plan: z.string() }),
  z.strictObject({ at, act: z.literal('end'), plan: z.string(), reason: z.string() }),
]);
export type ScriptedAct = z.infer<typeof scriptedAct>;

/** What a rehearsal plays: from when to when, and who does what. */
export const rehearsal = z.strictObject({ startsAt: at, until: at, acts: z.array(scriptedAct) });
export type Rehearsal = z.infer<typeof rehearsal>;
