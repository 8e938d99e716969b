import { checkCodes } from './check-codes';
import { checkCollectives } from './check-collectives';
import { checkOversight } from './check-oversight';
import { checkPeople } from './check-people';
import { checkPosts } from './check-posts';
import { checkTree } from './check-tree';
import type { Finding } from './finding';
import { directoryOf } from './directory';
import type { OrganisationData } from './organisation';

/** Everything that can be seen wrong or odd in an organisation by comparing its rows with each other, in the order of the lists. */
export function checkOrganisation(data: OrganisationData): readonly Finding[] {
  const findings: Finding[] = [];
  const directory = directoryOf(data);
  checkCodes(data, findings);
  checkTree(data.organisations, directory, findings);
  checkCollectives(data.collectives, directory, findings);
  checkPeople(data.people, directory, findings);
  checkPosts(data, directory, findings);
  checkOversight(data, directory, findings);
  return findings;
}
