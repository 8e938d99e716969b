import type { DataRequests, DataRequestSeen, OwnData, PeopleFound } from '@libs/contracts/personal-data';
import { type Day, dayOf } from '@libs/domain/calendar/instant';
import { sayDate } from '@libs/domain/calendar/wording';
import { OUTCOMES, REQUEST_KINDS, type Outcome, type RequestKind } from '@libs/domain/personal-data/data-request';
import { authorize } from '../access/authorize';
import type { SignedIn } from '../access/sessions';
import type { Actor } from '../actor';
import { orNull, showInstant } from '../calendar/show-when';
import type { Tx } from '../tx';
import type { DataRequest } from './personal-data.repository';

const MOST_FOUND = 20;
const KINDS = entries<RequestKind>(REQUEST_KINDS).map(([kind, text]) => ({ kind, text }));
const ALL_OUTCOMES = entries<Outcome>(OUTCOMES).map(([outcome, text]) => ({ outcome, text }));

function entries<K extends string>(words: Readonly<Record<K, string>>): [K, string][] {
  const known = (key: string): key is K => key in words;
  return Object.keys(words).filter(known).map((key) => [key, words[key]]); // prettier-ignore
}

/** One's own requests; an account that is nobody's person has none. */
export async function showOwnData(tx: Tx, { tenantId, personId }: SignedIn): Promise<OwnData> {
  const today = dayOf(await tx.access.now());
  const requests = personId === null ? [] : await tx.personalData.requests(tenantId, personId);
  return { requests: requests.map((one) => showRequest(one, today)), kinds: KINDS };
}

/** All requests of the committee, what waits first. */
export async function showRequests(tx: Tx, by: Actor): Promise<DataRequests> {
  await authorize(tx, by, 'keep-data-requests');
  const today = dayOf(await tx.access.now());
  const requests = await tx.personalData.requests(by.tenantId, null);
  return { requests: requests.map((one) => showRequest(one, today)), kinds: KINDS, outcomes: ALL_OUTCOMES };
}

/** People whose name has these words, those who left too. */
export async function findPeople(tx: Tx, search: string, by: Actor): Promise<PeopleFound> {
  await authorize(tx, by, 'keep-data-requests');
  if (search === '') return { items: [], more: false };
  const found = await tx.personalData.people(by.tenantId, search, MOST_FOUND + 1);
  return { items: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND };
}

function showRequest(request: DataRequest, today: Day): DataRequestSeen {
  const { id, name, kind, wish, outcome, answer, answeredAt, answeredBy, hasAccount, hasLeft } = request;
  const waits = outcome === null;
  const at = orNull(showInstant, answeredAt);
  return {
    id,
    name,
    kind,
    kindText: REQUEST_KINDS[kind],
    wish,
    received: inWords(request.receivedOn),
    due: inWords(request.dueOn),
    late: waits && today > request.dueOn,
    answered: outcome === null || at === null ? null : { outcomeText: OUTCOMES[outcome], text: answer ?? '', at, by: answeredBy },
    forFile: waits && kind === 'access' && !hasAccount,
    forErasure: waits && kind === 'erase' && hasLeft,
  };
}

const inWords = (day: Day): { day: Day; text: string } => ({ day, text: sayDate(day) });
