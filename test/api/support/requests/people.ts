import { accountIn } from '@test/api/support/accounts';
import { type Api, Person, anotherCommittee } from '@test/api/support/start-api';
import { workbook } from '@test/api/support/ward';
import { bloc } from '@test/support/bloc';
import { SMALL } from '@test/import/small-organisation';

/** Who sends valid requests; each with a second factor, so that sensitive acts are let through. */
export interface People {
  readonly board: Person;
  readonly leader: Person;
  readonly administrator: Person;
  /** Not signed in. */
  readonly nobody: Person;
  /** The board of another committee, a bloc with lower bodies, which launches cascades. */
  readonly bloc: Person;
  /** The board of a third one, small, which imports its organisation again and again. */
  readonly small: Person;
}

export async function preparePeople(api: Api, board: Person): Promise<People> {
  return {
    board: await accountIn(api, board, 'board'),
    leader: await accountIn(api, board, 'leader'),
    administrator: await accountIn(api, board, 'administrator'),
    // Anew each time: a browser keeps the cookie that signing in gives it.
    get nobody() {
      return new Person(api, '');
    },
    bloc: await committeeOf(api, await workbook(bloc)),
    small: await committeeOf(api, await workbook(SMALL)),
  };
}

async function committeeOf(api: Api, organisation: Buffer): Promise<Person> {
  const person = await anotherCommittee(api);
  const answer = await person.form('/organisation/import').attach('file', organisation, 'a.xlsx');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return person;
}
