import type { Day } from '@libs/domain/calendar/instant';
import { type RosterEntry, type RosterRules, rosterOfOrganisation, rosterOfPerson } from '@libs/domain/plan/roster';
import type { RosterLine, RosterSubjects } from './campaign.repository';

/** Who is in and who is out as of a day, and by which rule (G-07); one line per person and per organisation below the root. */
export function drawUpRoster(rules: RosterRules, { people, organisations }: RosterSubjects, asOf: Day): RosterLine[] {
  return [
    ...people.map((person) => ({ personId: person.id, organisationId: null, ...verdict(rosterOfPerson(rules, person, asOf)) })),
    ...organisations.map((organisation) => ({
      personId: null,
      organisationId: organisation.id,
      ...verdict(rosterOfOrganisation(rules, organisation, asOf)),
    })),
  ];
}

function verdict(entry: RosterEntry): { included: boolean; rule: string | null } {
  return { included: entry.in, rule: entry.rule ?? null };
}
