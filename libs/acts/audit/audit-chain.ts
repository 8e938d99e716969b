import { createHash } from 'node:crypto';

/** An entry of the audit log as it is sealed: everything in it, written the one way PostgreSQL writes it. */
export interface SealedContent {
  readonly id: string;
  readonly content: string;
}

/** The seal of one entry: its number, counted from 1 without a gap, and a hash over the seal before it and the entry. */
export interface Seal {
  readonly number: number;
  readonly entryId: string;
  readonly hash: string;
}

/** What the first seal follows. */
export const BEGINNING = '0'.repeat(64);

/** The next seals of a chain, in the order given. */
export function sealAfter(last: Seal | null, entries: readonly SealedContent[]): Seal[] {
  let [number, previous] = [last?.number ?? 0, last?.hash ?? BEGINNING];
  return entries.map(({ id, content }) => {
    number += 1;
    previous = hashOf(previous, number, content);
    return { number, entryId: id, hash: previous };
  });
}

export interface FlawAt {
  readonly number: number;
  readonly flaw: 'changed' | 'missing' | 'out-of-order';
}

/**
 * Checks a stretch of the chain against its entries and says which numbers do not hold: an entry that was changed, one that is gone
 * (`content` null), and a number that does not follow the one before. After a flaw the check goes on from the seal as it stands, so that
 * one flaw is named once.
 */
export function flawsOf(last: Seal | null, links: readonly (Seal & { readonly content: string | null })[]): FlawAt[] {
  let [number, previous] = [last?.number ?? 0, last?.hash ?? BEGINNING];
  return links.flatMap(({ content, ...seal }): FlawAt[] => {
    const follows = seal.number === number + 1;
    const holds = content !== null && seal.hash === hashOf(previous, seal.number, content);
    [number, previous] = [seal.number, seal.hash];
    if (!follows) return [{ number: seal.number, flaw: 'out-of-order' }];
    if (content === null) return [{ number: seal.number, flaw: 'missing' }];
    return holds ? [] : [{ number: seal.number, flaw: 'changed' }];
  });
}

function hashOf(previous: string, number: number, content: string): string {
  return createHash('sha256').update(`${previous}\n${number}\n${content}`).digest('hex');
}
