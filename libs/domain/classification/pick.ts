import type { Exact } from '../exact/exact';

/** Someone who reached `excellent` in the vote: ranked by votes, in several branches by share, without votes by score (H19-17). */
export interface Candidate<Id = string> {
  readonly id: Id;
  readonly measure: Exact;
}

export interface Picked<Id = string> {
  readonly picked: readonly Id[];
  /** Those across the last place with the same measure: none of them is picked, people decide. */
  readonly tied: readonly Id[];
  /** Places left open by the tie. */
  readonly free: number;
}

/** Picks from the highest measure down until the places are used up; a tie across the last place is not broken (H19-17, C.IV.11). */
export function pickExcellent<Id>(candidates: readonly Candidate<Id>[], places: number): Picked<Id> {
  const ranked = [...candidates].sort((one, other) => other.measure.compare(one.measure));
  const [last, next] = [ranked[places - 1], ranked[places]];
  const tie = last !== undefined && next !== undefined && last.measure.equals(next.measure) ? last.measure : null;
  const picked = ranked.slice(0, places).filter(({ measure }) => tie === null || !measure.equals(tie));
  const tied = tie === null ? [] : ranked.filter(({ measure }) => measure.equals(tie));
  return { picked: picked.map(({ id }) => id), tied: tied.map(({ id }) => id), free: tie === null ? 0 : places - picked.length };
}
