import type { Day } from '../calendar/instant';
import { checkCodes } from './check-codes';
import { checkDates } from './check-dates';
import { checkCollectives } from './check-collectives';
import { checkOversight } from './check-oversight';
import { checkPeople } from './check-people';
import { checkPosts } from './check-posts';
import { checkTree } from './check-tree';
import type { Finding } from './finding';
import { directoryOf } from './directory';
import type { OrganisationData } from './organisation';

/**
 * Everything that can be seen wrong or odd in an organisation by comparing its rows with each other, in the order of the lists.
 *
 * @param today in Viet Nam: nothing in it lies ahead
 */
export function checkOrganisation(data: OrganisationData, today: Day): readonly Finding[] {
  const findings: Finding[] = [];
  const directory = directoryOf(data);
  checkCodes(data, findings);
  checkTree(data.organisations, directory, findings);
  checkCollectives(data.collectives, directory, findings);
  checkPeople(data.people, directory, findings);
  checkPosts(data, directory, findings);
  checkOversight(data, directory, findings);
  checkDates(data, today, findings);
  return findings;
}
