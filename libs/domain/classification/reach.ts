import { type Exact, exact, isExact, ZERO } from '../exact/exact';
import { type FactSpec, type FactValue, specOf } from './facts';
import { holds } from './holds';
import type { Condition, Row } from './table';

/** For each fact the values still possible, one for each stretch that the conditions of a table tell apart. */
type Space = Readonly<Record<string, readonly FactValue[]>>;

/**
 * Which rows can never be the first to hold, by number; the number one past the last row where no row catches everything. Facts are
 * taken as independent of each other, so a row found unreachable is so whatever is entered.
 */
export function unreachableRows(rows: readonly Row[]): number[] {
  const all = spaceOf(rows);
  return rows.flatMap((row, at) => (reaches(narrow(all, row.when), rows.slice(0, at)) ? [] : [at]));
}

/** Facts no row catches: one example of each fact's value, or null where every case is caught. */
export function gap(rows: readonly Row[]): Readonly<Record<string, FactValue>> | null {
  const left = escape(spaceOf(rows), rows);
  return left && Object.fromEntries(Object.entries(left).map(([fact, values]) => [fact, values[0] ?? null]));
}

/** The values that stand for all values of a fact: its bounds, each threshold, and one value between neighbours. */
export function representatives(spec: FactSpec, conditions: readonly Condition[]): readonly FactValue[] {
  const none = spec.none === undefined ? [] : [null];
  if (spec.type === 'flag') return [true, false];
  if (spec.of) return [...spec.of, ...none];
  const thresholds = conditions.map(({ value }) => value).filter(isExact);
  const top = spec.type === 'count' ? thresholds.map((one) => one.add(1)) : [exact(100)];
  const marks = distinct([ZERO, ...thresholds, ...top]);
  const between = spec.type === 'count' ? [] : marks.slice(1).map((mark, at) => mark.add(marks[at] ?? ZERO).div(2));
  return [...distinct([...marks, ...between]), ...none];
}

function distinct(values: readonly Exact[]): Exact[] {
  const first = values.filter((value, at) => values.findIndex((other) => other.equals(value)) === at);
  return first.sort((a, b) => a.compare(b));
}

function spaceOf(rows: readonly Row[]): Space {
  const conditions = rows.flatMap(({ when }) => when);
  const facts = [...new Set(conditions.map(({ fact }) => fact))];
  const values = (fact: string): readonly FactValue[] =>
    representatives(
      specOf(fact),
      conditions.filter((one) => one.fact === fact),
    );
  return Object.fromEntries(facts.map((fact) => [fact, values(fact)]));
}

function reaches(space: Space | null, earlier: readonly Row[]): boolean {
  return space !== null && escape(space, earlier) !== null;
}

/** What is left of a space where all the conditions hold; null where nothing is. */
function narrow(space: Space, conditions: readonly Condition[]): Space | null {
  return conditions.reduce<Space | null>((left, condition) => left && keep(left, condition, true), space);
}

function keep(space: Space, condition: Condition, held: boolean): Space | null {
  const values = (space[condition.fact] ?? []).filter((value) => holds(condition, value) === held);
  return values.length === 0 ? null : { ...space, [condition.fact]: values };
}

/** A part of a space in which none of the rows holds: of each row one condition must fail. */
function escape(space: Space, [row, ...rest]: readonly Row[]): Space | null {
  if (!row) return space;
  if (narrow(space, row.when) === null) return escape(space, rest);
  for (const condition of row.when) {
    const without = keep(space, condition, false);
    const found = without && escape(without, rest);
    if (found) return found;
  }
  return null;
}
