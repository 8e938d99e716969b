import { capLevel } from './cap';
import { type Level, rank } from './level';
import { allowedExcellent, otherReadings, type QuotaSettings } from './quota';
import { groupsOf, type QuotaOf, type Standing } from './recommend';

/** How a group stands against its quota. */
export interface GroupStanding {
  readonly group: string;
  readonly members: number;
  /** Who reaches `good` or above, by decision or else by the rules and the ceilings, before anybody is picked (H19-15). */
  readonly reached: number;
  readonly excellent: number;
  /** Null where the settings are still open. */
  readonly allowed: number | null;
  readonly readings: readonly { readonly settings: QuotaSettings; readonly allowed: number }[];
}

/** A decided level that the rules of the whole group do not allow. */
export type Breach =
  | { readonly rule: 'above-ceiling'; readonly id: string; readonly over: string; readonly level: Level; readonly ceiling: Level }
  | { readonly rule: 'over-quota'; readonly standing: GroupStanding & { readonly allowed: number } }
  | { readonly rule: 'quota-open'; readonly standing: GroupStanding };

/** Every group of the standings with its places. */
export function groupStandings(standings: readonly Standing[], quotaOf: QuotaOf): GroupStanding[] {
  const levels = new Map(standings.map(({ id, decided, proposed }) => [id, decided ?? proposed]));
  return [...groupsOf(standings)].map(([group, members]) => {
    const settings = quotaOf(group);
    const reached = members.filter((one) => rank(one.decided ?? capped(one, levels) ?? '') >= rank('good')).length;
    return {
      group,
      members: members.length,
      reached,
      excellent: members.filter(({ decided }) => decided === 'excellent').length,
      allowed: settings && allowedExcellent(reached, settings),
      readings: settings ? otherReadings(reached, settings) : [],
    };
  });
}

/**
 * What decisions just made break: a subject above what it heads or belongs to (H19-13, H19-14, P79-09), also where the other one was
 * lowered; more `excellent` in a group than its quota (H19-15, P75-02), unless the decisions brought the excess down.
 */
export function breaches(before: readonly Standing[], after: readonly Standing[], quotaOf: QuotaOf): Breach[] {
  const was = new Map(before.map(({ id, decided }) => [id, decided]));
  const changed = new Set(after.filter(({ id, decided }) => was.get(id) !== decided).map(({ id }) => id));
  const groups = new Set(after.flatMap(({ id, group }) => (group !== null && changed.has(id) ? [group] : [])));
  const excessBefore = new Map(groupStandings(before, quotaOf).map((one) => [one.group, excess(one)]));
  const over = groupStandings(after, quotaOf).flatMap((standing): Breach[] => {
    const { group, allowed } = standing;
    const mended = excess(standing) < (excessBefore.get(group) ?? 0);
    if (!groups.has(group) || excess(standing) === 0 || mended) return [];
    return [allowed === null ? { rule: 'quota-open', standing } : { rule: 'over-quota', standing: { ...standing, allowed } }];
  });
  return [...aboveCeiling(after, changed), ...over];
}

function aboveCeiling(after: readonly Standing[], changed: ReadonlySet<string>): Breach[] {
  const decided = new Map(after.map((one) => [one.id, one.decided]));
  return after.flatMap(({ id, under, decided: level }) =>
    under.flatMap((over): Breach[] => {
      const ceiling = decided.get(over) ?? null;
      const touched = changed.has(id) || changed.has(over);
      if (!touched || level === null || ceiling === null || rank(level) <= rank(ceiling)) return [];
      return [{ rule: 'above-ceiling', id, over, level, ceiling }];
    }),
  );
}

/** Where no quota is settled there is none to exceed, but nobody can be decided `excellent` either: every one is one too many. */
function excess({ allowed, excellent }: GroupStanding): number {
  return Math.max(0, excellent - (allowed ?? 0));
}

function capped({ proposed, under }: Standing, levels: ReadonlyMap<string, Level | null>): Level | null {
  if (proposed === null) return null;
  return capLevel(
    proposed,
    under.flatMap((id) => levels.get(id) ?? []),
  ).level;
}
