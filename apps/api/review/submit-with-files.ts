import type { Actor } from '@libs/acts/actor';
import { showInstant } from '@libs/acts/calendar/show-when';
import { type SubmitInput, submitDuty } from '@libs/acts/review/submit-duty';
import type { Tx } from '@libs/acts/tx';
import type { Submitted } from '@libs/contracts/review';

/** Hands in, and answers with the time that counts and a reference number to keep. */
export async function submitWithFiles(tx: Tx, input: SubmitInput, by: Actor): Promise<Submitted> {
  const { version, at } = await submitDuty(tx, input, by);
  return { version, at: showInstant(at), reference: `DD-${input.dutyId.slice(-8).toUpperCase()}-${version}` };
}
