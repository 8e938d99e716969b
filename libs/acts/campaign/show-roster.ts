import type { RosterPage } from '@libs/contracts/roster';
import { sayDay } from '@libs/domain/calendar/wording';
import { explainExclusion, sayRosterRule } from '@libs/domain/plan/roster';
import { rosterSource } from './roster-source';
import type { RosterCounts, RosterFacts } from './roster.queries';

/** A page of the roster; `limit` lines at most are shown of `lines`, one more tells that the list goes on. */
export function showRoster(counts: RosterCounts, lines: readonly RosterFacts[], offset: number, limit: number): RosterPage {
  return {
    asOf: { day: counts.asOf, text: sayDay(counts.asOf) },
    rule: sayRosterRule(counts),
    source: rosterSource(counts.planNumber, counts.cite),
    people: { included: counts.peopleIn, excluded: counts.peopleOut },
    organisations: { included: counts.organisationsIn, excluded: counts.organisationsOut },
    items: lines.slice(0, limit).map(({ id, is, name, unit, included, rule }) => ({
      id,
      is,
      name,
      unit,
      included,
      rule,
      words: rule === null ? null : explainExclusion(rule, counts.asOf),
    })),
    next: lines.length > limit ? String(offset + limit) : null,
  };
}
