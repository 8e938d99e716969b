import { type Exact, ZERO } from '../exact/exact';
import { capLevel } from './cap';
import { type Level, rank } from './level';
import { pickExcellent } from './pick';
import { allowedExcellent, type QuotaSettings } from './quota';
import { SUBJECT_ORDER, type SubjectIs } from './subject';

/** One subject among all that are classified together. */
export interface Standing {
  readonly id: string;
  readonly is: SubjectIs;
  /** Who is counted together for the quota (H19-15); null where no quota is said. */
  readonly group: string | null;
  /** What the rules alone propose; null where that cannot be told. */
  readonly proposed: Level | null;
  /** The decision in force. */
  readonly decided: Level | null;
  /** Share of `excellent` votes, or the score where nobody votes (H19-17); null where neither is known. */
  readonly measure: Exact | null;
  /** A vote was taken and did not carry `excellent` (H19-20). */
  readonly outvoted: boolean;
  /** Subjects above whose level this one must not be (H19-13, H19-14, P79-09). */
  readonly under: readonly string[];
}

/** Why a subject is recommended what it is. */
export type Grounds = 'rules' | 'capped' | 'outvoted' | 'no-place' | 'tied' | 'quota-open' | 'undetermined';

export interface Recommendation {
  /** Null where people must decide without one: undetermined, tied across the last place, or a quota nobody has settled. */
  readonly level: Level | null;
  readonly grounds: Grounds;
}

/** The quota of a group; null where its settings are still open. */
export type QuotaOf = (group: string) => QuotaSettings | null;

/**
 * What is recommended for everybody: what the rules propose, not above what is headed (H19-14), and `excellent` only within the places
 * (H19-15 to H19-17). What has been decided counts as decided.
 */
export function recommend(standings: readonly Standing[], quotaOf: QuotaOf): ReadonlyMap<string, Recommendation> {
  const found = new Map<string, Recommendation>();
  const decided = new Map(standings.map((one) => [one.id, one.decided]));
  const levelOf = (id: string): Level | null => decided.get(id) ?? found.get(id)?.level ?? null;
  for (const layer of SUBJECT_ORDER) {
    const here = standings.filter(({ is }) => is === layer);
    for (const one of here)
      found.set(
        one.id,
        underCeiling(
          one,
          one.under.flatMap((id) => levelOf(id) ?? []),
        ),
      );
    for (const [group, members] of groupsOf(here)) for (const [id, place] of places(members, found, quotaOf(group))) found.set(id, place);
  }
  return found;
}

/** The members of each group. */
export function groupsOf(standings: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    if (one.group === null) continue;
    const members = groups.get(one.group);
    if (members) members.push(one);
    else groups.set(one.group, [one]);
  }
  return groups;
}

function underCeiling({ proposed, outvoted }: Standing, ceilings: readonly Level[]): Recommendation {
  if (proposed === null) return { level: null, grounds: 'undetermined' };
  const { level, capped } = capLevel(proposed, ceilings);
  if (level === 'excellent' && outvoted) return { level: 'good', grounds: 'outvoted' };
  return { level, grounds: capped ? 'capped' : 'rules' };
}

/** Of those who come to `excellent` and are not decided yet: who has a place, who has none, and who must be chosen by people. */
function places(
  members: readonly Standing[],
  found: ReadonlyMap<string, Recommendation>,
  settings: QuotaSettings | null,
): [string, Recommendation][] {
  const candidates = members.filter(({ id, decided }) => decided === null && found.get(id)?.level === 'excellent');
  if (settings === null) return candidates.map(({ id }) => [id, { level: null, grounds: 'quota-open' }]);
  const taken = members.filter(({ decided }) => decided === 'excellent').length;
  const reached = members.filter(({ id, decided }) => rank(decided ?? found.get(id)?.level ?? '') >= rank('good')).length;
  const free = Math.max(0, allowedExcellent(reached, settings) - taken);
  const { picked, tied } = pickExcellent(
    candidates.map(({ id, measure }) => ({ id, measure: measure ?? ZERO })),
    free,
  );
  const [within, across] = [new Set(picked), new Set(tied)];
  return candidates.flatMap(({ id }): [string, Recommendation][] => {
    if (within.has(id)) return [];
    return [[id, across.has(id) ? { level: null, grounds: 'tied' } : { level: 'good', grounds: 'no-place' }]];
  });
}
