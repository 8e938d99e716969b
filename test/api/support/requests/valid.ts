import type { Anew } from './anew';
import type { People } from './people';
import type { Place } from './place';
import type { Sent } from '@test/api/support/sent';
import type { Person } from '@test/api/support/start-api';

/** Where a request is made. */
export interface Ground {
  readonly at: Place;
  readonly people: People;
  readonly anew: Anew;
}

/** What may be anything in a valid request. */
export interface Drawn {
  /** One to forty letters, as somebody types them. */
  readonly text: string;
  /** Not negative. */
  readonly number: number;
}

/** A request that succeeds, and who sends it. */
export interface Ready {
  readonly by: Person;
  readonly sent: Sent;
}

/** Makes the request anew, with all it needs to succeed. */
export type Valid = (ground: Ground, drawn: Drawn) => Promise<Ready>;
export type ValidRequests = Readonly<Record<string, Valid>>;

/** The same by one of the people who are there already. */
export const by =
  (who: keyof People, sent: (ground: Ground, drawn: Drawn) => Sent | Promise<Sent>): Valid =>
  async (ground, drawn) => ({ by: ground.people[who], sent: await sent(ground, drawn) });

/** What says nothing but where. */
export const idOf = (id: string): Sent => ({ path: { id } });
