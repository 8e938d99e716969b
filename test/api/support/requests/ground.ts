import { Anew } from './anew';
import { preparePeople } from './people';
import { preparePlace } from './place';
import type { Ground } from './valid';
import type { Api, Person } from '@test/api/support/start-api';

/** Everything that valid requests are made from. @param board the first account, signed in */
export async function prepareGround(api: Api, board: Person): Promise<Ground> {
  const at = await preparePlace(api, board);
  const people = await preparePeople(api, board);
  return { at, people, anew: new Anew(api, at, people) };
}
