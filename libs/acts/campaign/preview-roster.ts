import type { LaunchPreview, RosterLine } from '@libs/contracts/launch';
import type { Day } from '@libs/domain/calendar/instant';
import { sayDay } from '@libs/domain/calendar/wording';
import type { Plan } from '@libs/domain/plan/plan';
import { explainExclusion, type RosterEntry, rosterOfOrganisation, rosterOfPerson, sayRosterRule } from '@libs/domain/plan/roster';
import type { PreviewFacts } from './preview.queries';
import { rosterSource } from './roster-source';

/**
 * Who would be in and who out as of the usual day, the deadline of the reviews, or another chosen one; by which rule in words (G-07).
 * Organisations first.
 */
export function previewRoster({ people, organisations }: PreviewFacts, plan: Plan, usual: Day, chosen?: Day): LaunchPreview['roster'] {
  const asOf = chosen ?? usual;
  const line = (
    is: RosterLine['is'],
    { id, name, unit }: { id: string; name: string; unit: string | null },
    entry: RosterEntry,
  ): RosterLine => ({
    id,
    is,
    name,
    unit,
    included: entry.in,
    rule: entry.rule ?? null,
    words: entry.rule === undefined ? null : explainExclusion(entry.rule, asOf),
    warnings: entry.warnings.map(({ code, message, cite }) => ({ code, message, ...(cite === undefined ? {} : { cite }) })),
  });
  const lines = [
    ...organisations.map((organisation) => line('organisation', organisation, rosterOfOrganisation(plan, organisation, asOf))),
    ...people.map((person) => line('person', person, rosterOfPerson(plan, person, asOf))),
  ];
  const count = (is: RosterLine['is']): { included: number; excluded: number } => ({
    included: lines.filter((one) => one.is === is && one.included).length,
    excluded: lines.filter((one) => one.is === is && !one.included).length,
  });
  const said = plan.subjects['members'] ?? plan.subjects['civil-servants'];
  return {
    asOf: { day: asOf, text: sayDay(asOf) },
    usual,
    rule: sayRosterRule(plan),
    source: rosterSource(plan.document.number, said?.cite ?? ''),
    people: count('person'),
    organisations: count('organisation'),
    lines,
  };
}
