import type { OrganisationData } from '@libs/domain/organisation/organisation';
import { COLLECTIVES, ORGANISATIONS } from './bodies';
import { samplePeople } from './people';
import { sampleOversight, samplePosts } from './posts';

/** A made-up ward to try the product with: 12 branches, 287 members and 9 others; the same every time. Nobody in it exists. */
export function sampleWard(): OrganisationData {
  return {
    organisations: ORGANISATIONS,
    collectives: COLLECTIVES,
    people: samplePeople(),
    posts: samplePosts(),
    oversight: sampleOversight(),
  };
}
