import type { ConferenceLength, ConferenceRule } from './review-rules';

// A day of work is two sessions (buổi): only to compare rules that count in different units.
const SESSIONS = { session: 1, day: 2 } as const;

type Pair = [subject: string, rule: ConferenceRule];

/**
 * Where a lower plan drops a rule its superior makes for the length of conferences, or adds a shorter one of its own, as sentences. Of
 * several rules for one subject the longest counts.
 */
export function loosensConferences(parent: readonly ConferenceRule[], child: readonly ConferenceRule[]): string[] {
  const dropped = parent.filter((rule) => !has(child, rule)).flatMap((rule) => rule.subjects.map((subject): Pair => [subject, rule]));
  const own = child.filter((rule) => !has(parent, rule));
  const shorter = parent.flatMap((rule) =>
    rule.subjects
      .filter((subject) => own.some((mine) => mine.subjects.includes(subject) && undercuts(mine, rule)))
      .map((subject): Pair => [subject, rule]),
  );
  return [...dropped, ...shorter].map(
    ([subject, { cite }]) => `thời gian hội nghị kiểm điểm của “${subject}” ngắn hơn quy định của cấp trên (${cite})`,
  );
}

function has(rules: readonly ConferenceRule[], rule: ConferenceRule): boolean {
  return rules.some((one) => JSON.stringify(one) === JSON.stringify(rule));
}

function undercuts(mine: ConferenceRule, theirs: ConferenceRule): boolean {
  return isShorter(mine.atLeast, theirs.atLeast) || isShorter(mine.withSuggestion, theirs.withSuggestion);
}

function isShorter(mine: ConferenceLength | undefined, theirs: ConferenceLength | undefined): boolean {
  if (mine === undefined || theirs === undefined) return false;
  const difference = mine.amount * SESSIONS[mine.unit] - theirs.amount * SESSIONS[theirs.unit];
  return difference < 0 || (difference === 0 && theirs.more === true && mine.more !== true);
}
