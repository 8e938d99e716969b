import { COLLECTIVE_KINDS, ORGANISATION_KINDS } from '@libs/domain/organisation/kinds';
import type { BodyBinding } from '@libs/domain/plan/plan';
import type { Mistake } from './explain-issue';
import { didYouMean, nearestWord } from './nearest-word';
import type { PlanParts } from './plan-parts';
import { ruleSetIds } from './rules/load-rules';

/** A rule set that the library does not have would be found out only when somebody is to be classified. */
export function rules({ rules: { set } }: PlanParts): Mistake[] {
  const known = ruleSetIds();
  if (known.includes(set)) return [];
  return [{ path: ['rules', 'set'], message: `không có bộ quy tắc “${set}”${didYouMean(set, known) || `; hiện có: ${known.join(', ')}`}` }];
}

/** Other kinds than those of the imported tree may be named, and bind nobody; one that is almost such a kind is a slip. */
export function bindings({ bodies, subjects }: PlanParts): Mistake[] {
  const named = [...Object.entries(bodies).map(bound('bodies')), ...Object.entries(subjects).map(bound('subjects'))];
  return named.flatMap(([path, { organisations = [], collectives = [], whereNone = [] }]) => [
    ...slipped([...path, 'organisations'], organisations, 'tổ chức', Object.keys(ORGANISATION_KINDS)),
    ...slipped([...path, 'collectives'], collectives, 'tập thể', Object.keys(COLLECTIVE_KINDS)),
    ...slipped([...path, 'whereNone'], whereNone, 'tập thể', Object.keys(COLLECTIVE_KINDS)),
  ]);
}

type Bound = readonly [string, { readonly binds?: BodyBinding }];

const bound =
  (list: 'bodies' | 'subjects') =>
  ([key, { binds = {} }]: Bound): [PropertyKey[], BodyBinding] => [[list, key, 'binds'], binds];

function slipped(path: PropertyKey[], kinds: readonly string[], what: string, known: readonly string[]): Mistake[] {
  return kinds.flatMap((kind, at) => {
    const meant = known.includes(kind) ? null : nearestWord(kind, known);
    return meant === null ? [] : [{ path: [...path, at], message: `không có loại ${what} “${kind}”; có phải “${meant}”?` }];
  });
}
