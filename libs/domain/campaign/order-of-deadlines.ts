import { type Instant, dayOf } from '../calendar/instant';
import { sayDate } from '../calendar/wording';
import type { Plan, PlanStep } from '../plan/plan';

/** A step and the last moment it has. */
export interface Due {
  readonly key: string;
  readonly title: string;
  readonly dueAt: Instant;
}

/** Two steps the wrong way round: `then` needs `first`, yet would be due before it. */
export interface OutOfOrder {
  readonly first: Due;
  readonly then: Due;
}

/** The last moment of each step by its key, in plan time; null or absent where it is waived or has none. */
export type DueAt = Readonly<Record<string, Instant | null>>;

/**
 * Every pair of steps of which one is due before another it needs, waits for or is shaped by (G-04); in the order of the plan. A
 * step without a deadline holds nobody back.
 */
export function outOfOrder({ steps }: Pick<Plan, 'steps'>, dueAt: DueAt): OutOfOrder[] {
  return steps.flatMap((then) =>
    steps.filter((first) => comesFirst(first, then)).flatMap((first) => wrongWayRound(due(first, dueAt), due(then, dueAt))),
  );
}

/**
 * What moving one step's deadline would put out of order: the steps that need this one and would then fall before it, and those it
 * needs and would now fall before itself. Pairs that stand the wrong way round already are not reported again.
 */
export function outOfOrderByMoving(plan: Pick<Plan, 'steps'>, dueAt: DueAt, moved: Pick<Due, 'key' | 'dueAt'>): OutOfOrder[] {
  return outOfOrderAnew({ plan, dueAt }, { plan, dueAt: { ...dueAt, [moved.key]: moved.dueAt } });
}

/** Steps with their deadlines, before or after a change. */
export interface Timetable {
  readonly plan: Pick<Plan, 'steps'>;
  readonly dueAt: DueAt;
}

/** The pairs that stand the wrong way round after a change, whatever it is, and did not before. */
export function outOfOrderAnew(before: Timetable, after: Timetable): OutOfOrder[] {
  const known = new Set(outOfOrder(before.plan, before.dueAt).map(nameOf));
  return outOfOrder(after.plan, after.dueAt).filter((pair) => !known.has(nameOf(pair)));
}

/** `“Gửi kết quả” hạn 27/11/2026, trước hạn 30/11/2026 của việc phải xong trước nó: “Kiểm điểm”.` */
export function sayOutOfOrder({ first, then }: OutOfOrder): string {
  const [early, late] = [sayDate(dayOf(then.dueAt)), sayDate(dayOf(first.dueAt))];
  return `“${then.title}” hạn ${early}, trước hạn ${late} của việc phải xong trước nó: “${first.title}”.`;
}

function comesFirst(first: PlanStep, then: PlanStep): boolean {
  const waitsFor = then.opens === 'launch' ? null : then.opens.after;
  return then.needs.includes(first.id) || waitsFor === first.id || (first.shapes ?? []).includes(then.id);
}

function due({ id, title }: PlanStep, dueAt: DueAt): Due | null {
  const at = dueAt[id];
  return at === undefined || at === null ? null : { key: id, title, dueAt: at };
}

function wrongWayRound(first: Due | null, then: Due | null): OutOfOrder[] {
  return first !== null && then !== null && dayOf(then.dueAt) < dayOf(first.dueAt) ? [{ first, then }] : [];
}

const nameOf = ({ first, then }: OutOfOrder): string => `${first.key} ${then.key}`;
