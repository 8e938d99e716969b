import type { Actor } from '../actor';
import type { Tx } from '../tx';

/** A file in which the scanner found something: the scanner's name for it, and by what it is known again. */
export interface InfectedFile {
  readonly signature: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Puts on record that a file was sent and not taken; neither its name nor anything of it. */
export async function recordInfectedFile(
  tx: Tx,
  { signature, sha256, bytes }: InfectedFile,
  { tenantId, accountId, from }: Pick<Actor, 'tenantId' | 'accountId' | 'from'>,
): Promise<void> {
  const entry = { act: 'infected-file', at: await tx.access.now(), details: { signature, sha256, bytes } } as const;
  await tx.audit.write({ tenantId, accountId, from, via: 'web' }, entry);
}
