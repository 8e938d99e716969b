import { z } from 'zod';
import { ACTS, ROLE_NAMES } from '@libs/domain/access/permissions';
import { requiredLine } from './typed-text';
import { when } from './when';

const password = z.string({ error: 'phải là chữ' }).max(1_000, { error: 'dài quá 128 ký tự' });
const login = requiredLine(100);

/** POST /setup: the one-time link's token makes the first account. The rules for passwords are the act's (15–128 characters). */
export const setupRequest = z.strictObject({
  token: z.string().max(200),
  committee: requiredLine(),
  name: requiredLine(),
  login,
  password,
});
export type SetupRequest = z.input<typeof setupRequest>;

/** GET /setup: whether the first account is still to be made. Says nothing else to who is not signed in. */
export const setupState = z.strictObject({ open: z.boolean() });
export type SetupState = z.infer<typeof setupState>;

/** POST /session: signs in. */
export const signInRequest = z.strictObject({ login, password, code: z.string().max(20).optional() });
export type SignInRequest = z.input<typeof signInRequest>;

/** GET /me, and the answer of /setup and POST /session: who is signed in, for which committee. */
export const me = z.strictObject({
  name: z.string(),
  login: z.string(),
  committee: z.string(),
  roles: z.array(z.strictObject({ role: z.enum(ROLE_NAMES), text: z.string() })),
  /** What these roles may do somewhere: what the screens offer. */
  acts: z.array(z.enum(ACTS)),
  /** The units and collectives this person answers for. */
  units: z.array(z.string()),
  /** `first`: it must be set up before anything else. */
  secondFactor: z.strictObject({ on: z.boolean(), needed: z.boolean(), first: z.boolean() }),
  /** Until when somebody who broke the glass sees content; null for everybody else. */
  glassUntil: when.nullable(),
  /** The demo's account: it came to look, and the committee is made up. */
  demo: z.boolean(),
});
export type Me = z.infer<typeof me>;
