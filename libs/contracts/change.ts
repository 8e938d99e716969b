import { z } from 'zod';
import { when } from './when';

/** Whom a change is told to: in the digest of which morning (null while the campaign rests), and the sentence to show before and after it. */
export const notice = z.strictObject({ people: z.int(), at: when.nullable(), text: z.string() });
export type Notice = z.infer<typeof notice>;

/** What a change of a running campaign answers; no notice where nothing had to be changed. */
export const changed = z.strictObject({ done: z.literal(true), notice: notice.nullable() });
export type Changed = z.infer<typeof changed>;
