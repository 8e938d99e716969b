import { z } from 'zod';
import { requiredLine } from './typed-text';

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

/** POST /session: signs in. */
export const signInRequest = z.strictObject({ login, password });
export type SignInRequest = z.input<typeof signInRequest>;

/** GET /me, and the answer of /setup and POST /session: who is signed in, for which committee. */
export const me = z.strictObject({
  name: z.string(),
  login: z.string(),
  role: z.literal('board'),
  committee: z.string(),
});
export type Me = z.infer<typeof me>;
