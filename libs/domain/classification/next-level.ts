import { exact, isExact } from '../exact/exact';
import { type Evaluation, ask, type ConditionTrace } from './evaluate';
import { type Facts, type FactValue, isList } from './facts';
import { type Level, nextAbove, rank } from './level';
import type { Condition, Row, RuleTable } from './table';

/** What stood between a subject and the level above. */
export interface NextLevel {
  readonly level: Level;
  /** The row that would have given it. */
  readonly row: Row;
  /** Conditions of that row that did not hold. */
  readonly unmet: readonly ConditionTrace[];
  /** Rows of lower levels that come before it and would still have held. */
  readonly obstacles: readonly Row[];
}

/**
 * What would have been needed for the next level: of the rows that give it, the one with the least missing (of several, the last, which
 * asks least). Null where nothing lies above.
 */
export function nextLevel(table: RuleTable, facts: Facts, { level }: Evaluation): NextLevel | null {
  const goal = nextAbove(level);
  const ways = table.rows.flatMap((row, at) => (row.outcome === goal ? [wayTo(table.rows.slice(0, at), row, facts)] : []));
  return ways.reduce<NextLevel | null>((best, way) => (best === null || missing(way) <= missing(best) ? way : best), null);
}

function missing({ unmet, obstacles }: NextLevel): number {
  return unmet.length + obstacles.length;
}

function wayTo(earlier: readonly Row[], row: Row, facts: Facts): NextLevel {
  const unmet = ask(row.when, facts).filter(({ held }) => !held);
  const mended = { ...facts, ...Object.fromEntries(unmet.map(({ condition }) => [condition.fact, justEnough(condition)])) };
  const obstacles = earlier.filter(({ outcome, when }) => rank(outcome) < rank(row.outcome) && ask(when, mended).every(({ held }) => held));
  return { level: row.outcome, row, unmet, obstacles };
}

const HAIR = exact('0.000001');

/** A value that only just meets a condition, so that rows which that change would bring in are seen as well. */
function justEnough({ op, value }: Condition): FactValue {
  if (isExact(value) && op === 'more_than') return value.add(HAIR);
  if (isExact(value) && op === 'less_than') return value.sub(HAIR);
  return isList(value) ? (value[0] ?? null) : value;
}
