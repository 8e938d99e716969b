import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Sent } from '@test/api/support/sent';
import { oddText } from './from-schema';
import { fits } from './holds';
import type { Operation, Schema } from './operations';
import { places, withKey, without, withValue } from './places';

/** What must come of it: this status, any refusal, or whatever is declared. */
export type Outcome = number | 'refused' | 'declared';

/** A request made wrong in one way. */
export interface Spoilt {
  readonly what?: string;
  readonly sent: Sent;
  readonly outcome: Outcome;
  /** Sent by somebody who is not signed in, or whose session is guessed, in place of who could. */
  readonly as?: 'nobody' | 'guesser';
}

/** What is drawn for it: which of several places, and what is put there. */
export interface Odd {
  readonly way: number;
  readonly pick: number;
  readonly value: unknown;
}

interface Spoiling {
  readonly what: string;
  /** Null where the operation has nothing to be spoilt so. */
  readonly of: (operation: Operation, sent: Sent, odd: Odd) => Spoilt | null;
}

const pickOf = <T>(all: readonly T[], { pick }: Odd): T | undefined => all[pick % Math.max(1, all.length)];
const isAct = ({ parameters }: Operation): boolean => parameters.some(({ in: where }) => where === 'header');
const isPost = ({ route }: Operation): boolean => route.startsWith('POST ');
const isForm = ({ body }: Operation): boolean => body?.type === 'multipart/form-data';
const queryOf = ({ parameters }: Operation) => parameters.filter(({ in: where }) => where === 'query');

/** A body is refused if openapi.json says that it does not fit. */
const spoiltBody = (schema: Schema, sent: Sent, body: unknown): Spoilt => ({
  sent: { ...sent, body },
  outcome: fits(schema, body) ? 'declared' : 'refused',
});
const inBody =
  (change: (body: unknown, odd: Odd) => unknown): Spoiling['of'] =>
  (operation, sent, odd) =>
    operation.body === null || isForm(operation) || sent.body === undefined
      ? null
      : spoiltBody(operation.body.schema, sent, change(sent.body, odd));

const inPath =
  (wrong: (odd: Odd, id: string) => string, outcome: Outcome): Spoiling['of'] =>
  (_, sent, odd) => {
    const at = pickOf(Object.entries(sent.path ?? {}), odd);
    return at === undefined ? null : { sent: { ...sent, path: { ...sent.path, [at[0]]: wrong(odd, at[1]) } }, outcome };
  };
const NO_IDS = ['x', '1', 'null', '%', 'ư', '\u0000', '0'.repeat(5_000), '../x', '*', '00000000-0000-0000-0000-00000000000g'];
const NO_KEYS = ['', 'a b', 'x'.repeat(256)];
const MORE_KEYS = ['isAdmin', 'tenantId', 'status', 'result', 'role', 'id', 'constructor', '__proto__', 'toString'];

const SPOILINGS: readonly Spoiling[] = [
  { what: 'without a session', of: ({ open }, sent) => (open ? null : { sent, outcome: 401, as: 'nobody' }) },
  { what: 'with a guessed session', of: ({ open }, sent) => (open ? null : { sent, outcome: 401, as: 'guesser' }) },
  { what: 'without a key', of: (operation, sent) => (isAct(operation) ? { sent: { ...sent, key: null }, outcome: 400 } : null) },
  {
    what: 'with a key that is none',
    of: (operation, sent, odd) => (isAct(operation) ? { sent: { ...sent, key: pickOf(NO_KEYS, odd) ?? '' }, outcome: 400 } : null),
  },
  {
    what: 'of another type',
    of: (operation, sent) =>
      isPost(operation) ? { sent: { ...sent, raw: { type: 'text/plain', text: JSON.stringify(sent.body ?? {}) } }, outcome: 415 } : null,
  },
  {
    what: 'broken JSON',
    of: (operation, sent) =>
      isPost(operation) && !isForm(operation)
        ? { sent: { ...sent, raw: { type: 'application/json', text: '{"reason": ' } }, outcome: 400 }
        : null,
  },
  {
    what: 'somebody else’s id',
    of: (operation, sent, odd) => (operation.route.includes(':set') ? null : inPath(() => randomUUID(), 404)(operation, sent, odd)),
  },
  { what: 'no id at all', of: inPath((odd) => pickOf(NO_IDS, odd) ?? '', 'refused') },
  {
    what: 'a part of the address too many',
    of: (operation, sent) => ({
      sent: { ...sent, query: [...(sent.query ?? []), ['page', '2']] },
      outcome: queryOf(operation).length > 0 ? 'refused' : 'declared',
    }),
  },
  {
    what: 'a part of the address twice',
    of: (operation, sent, odd) => {
      const twice = pickOf(queryOf(operation), odd);
      if (twice === undefined) return null;
      return { sent: { ...sent, query: [[twice.name, '1'], [twice.name, '2']] }, outcome: 'refused' }; // prettier-ignore
    },
  },
  {
    what: 'an odd part of the address',
    of: (operation, sent, odd) => {
      const one = pickOf(queryOf(operation), odd);
      return one === undefined ? null : { sent: { ...sent, query: [[one.name, wellFormed(odd.value)]] }, outcome: 'declared' };
    },
  },
  { what: 'another value', of: inBody((body, odd) => withValue(body, pickOf(places(body), odd) ?? [], odd.value)) },
  { what: 'a value in a list', of: inBody((body, odd) => withValue(body, pickOf(places(body), odd) ?? [], (value: unknown) => [value])) },
  { what: 'a key left out', of: inBody((body, odd) => without(body, pickOf(places(body), odd) ?? [])) },
  { what: 'a key too many', of: inBody((body, odd) => withKey(body, pickOf(MORE_KEYS, odd) ?? '', odd.value)) },
  { what: 'something else altogether', of: inBody((_, odd) => odd.value) },
  {
    what: 'a file in another field',
    of: (operation, sent) => (isForm(operation) ? { sent: { ...sent, files: [{ ...FILE, field: 'other' }] }, outcome: 'refused' } : null),
  },
  {
    what: 'a file that is none',
    of: (operation, { body: _, ...sent }, odd) =>
      isForm(operation)
        ? {
            sent: {
              ...sent,
              files: (sent.files ?? []).map((file) => ({ ...file, content: Buffer.from(`PK\u0003\u0004${String(odd.value)}`) })),
            },
            outcome: 'declared',
          }
        : null,
  },
  {
    what: 'a file of an odd name',
    of: (operation, sent, odd) =>
      isForm(operation) && sent.files?.[0] !== undefined
        ? { sent: { ...sent, files: [{ ...sent.files[0], name: `${String(odd.value).slice(0, 300)}.pdf` }] }, outcome: 'declared' }
        : null,
  },
  {
    what: 'a field too many',
    of: (operation, sent, odd) =>
      isForm(operation) ? { sent: { ...sent, body: { other: String(odd.value) } }, outcome: 'refused' } : null,
  },
];

const FILE = { field: 'file', name: 'a.xlsx', content: Buffer.from('PK') };
/** Half a character cannot stand in an address. */
const wellFormed = (value: unknown): string => Buffer.from(String(value)).toString();

/** Makes a request wrong in one of the ways it can be. */
export function spoil(operation: Operation, sent: Sent, odd: Odd): Spoilt {
  const ways = SPOILINGS.flatMap(({ what, of }) => {
    const wrong = of(operation, sent, odd);
    return wrong === null ? [] : [{ ...wrong, what }];
  });
  const one = ways[odd.way % ways.length];
  if (one === undefined) throw new Error(`${operation.route} cannot be spoilt`);
  return one;
}

/** Numbers for places, and a value that most likely does not belong there. */
export const oddities: fc.Arbitrary<Odd> = fc.record({
  way: fc.nat(1_000),
  pick: fc.nat(1_000),
  value: fc.oneof(
    oddText,
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, [], {}, [[]], 'x'.repeat(100_000), '9999-12-31', '0000-01-01', '2026-02-30'),
    fc.uuid(),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});
