import type { TimelineStep } from '@libs/contracts/launch-record';

export const ROLES = [
  ['directing', 'Chỉ đạo'],
  ['advisory', 'Tham mưu'],
  ['implementing', 'Thực hiện'],
  ['cooperating', 'Phối hợp'],
  ['opinion', 'Cho ý kiến'],
] as const;
type Role = (typeof ROLES)[number][0];

/** What the picture needs to know of a step. */
export type Drawn = Pick<TimelineStep, 'key' | 'title' | 'due' | 'waived' | Role>;

interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** `25/11 Hoàn thành kiểm điểm…`, at the side where there is room. */
  readonly label: string;
  readonly side: 'right' | 'left';
}

interface Lane {
  readonly name: string;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly months: readonly { readonly name: string; readonly x: number }[];
  readonly lanes: readonly Lane[];
  /** Where today stands; null outside the months shown. */
  readonly today: number | null;
}

const EDGE = 16;
const HEAD = 52;
const NAME = 26;
const ROW = 28;
const PAD = 10;
const LEAST = 1_140;
const MONTH = 80;
const LONGEST = 44;
const LETTER = 7.2;
const GAP = 14;
const DAY_MS = 86_400_000;
/** Days shown before the first deadline and after the last. */
const BEFORE = 2;
const AFTER = 3;

/** The picture of a year: roles down, months across, each step a mark in the lane of every role it gives somebody. Lengths in px. */
export function layOut(steps: readonly Drawn[], today: string): Layout {
  const days = steps.flatMap(({ due }) => (due === null ? [] : [due.at.slice(0, 10)])).sort();
  const from = count(days[0] ?? today) - BEFORE;
  const to = count(days.at(-1) ?? today) + AFTER;
  const width = Math.max(LEAST, Math.ceil((to - from) / 30) * MONTH);
  const xOf = (day: number): number => Math.round(EDGE + ((width - 2 * EDGE) * (day - from)) / (to - from));
  let top = HEAD;
  const lanes = ROLES.flatMap(([role, name]) => {
    const marks = placed(steps, role, (day) => xOf(count(day)), width);
    if (marks.length === 0) return [];
    const height = NAME + PAD + ROW * (1 + Math.max(...marks.map(({ y }) => y)));
    const lane = { name, top, height, marks: marks.map((mark) => ({ ...mark, y: top + NAME + ROW * (mark.y + 0.5) })) };
    top += height;
    return [lane];
  });
  const now = count(today);
  return { width, height: top, lanes, months: monthsIn(from, to, xOf), today: now < from || now > to ? null : xOf(now) };
}

/** The steps of one role by date, each in the first row where its label runs into no other; `y` is the row. */
function placed(steps: readonly Drawn[], role: Role, xOf: (day: string) => number, width: number): Mark[] {
  const rows: [from: number, to: number][][] = [];
  const drawn = steps.flatMap((step) => (step.due === null || step[role].length === 0 ? [] : [{ ...step, day: step.due.at.slice(0, 10) }]));
  return drawn
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map(({ key, title, day }) => {
      const label = `${day.slice(8)}/${day.slice(5, 7)} ${title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title}`;
      const length = label.length * LETTER + GAP;
      const x = xOf(day);
      const side = x + length > width ? 'left' : 'right';
      const [from, to] = side === 'right' ? [x - GAP, x + length] : [x - length, x + GAP];
      const free = rows.findIndex((row) => row.every(([left, right]) => to < left || from > right));
      const y = free < 0 ? rows.length : free;
      (rows[y] ??= []).push([from, to]);
      return { key, x, y, label, side };
    });
}

/** The months begun within these days, each at its first; the one they begin in at the edge. No name where there is no room for it. */
function monthsIn(from: number, to: number, xOf: (day: number) => number): Layout['months'] {
  const wide = xOf(from + 30) - xOf(from) >= LONG_NAME;
  const room = wide ? LONG_NAME : SHORT_NAME;
  const nameOf = (day: number): string => {
    const month = `${Number(dayAt(day).slice(5, 7))}/${dayAt(day).slice(0, 4)}`;
    return wide ? `Tháng ${month}` : month;
  };
  const firsts = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((day) => dayAt(day).endsWith('-01'));
  const begun = firsts.map((day) => ({ name: xOf(day) > xOf(to) - room ? '' : nameOf(day), x: xOf(day) }));
  const crowded = (begun[0]?.x ?? LEAST) < xOf(from) + room;
  return firsts[0] === from ? begun : [{ name: crowded ? '' : nameOf(from), x: xOf(from) }, ...begun];
}

const LONG_NAME = 110;
const SHORT_NAME = 64;

/** Days since 1970, and back. */
const count = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayAt = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);
