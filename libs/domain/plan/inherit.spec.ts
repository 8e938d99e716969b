import * as fc from 'fast-check';
import { calendarOf } from '../calendar/calendar';
import { papersWindow } from '../calendar/papers';
import { checkAgainstParent } from './check-against-parent';
import { type ChildPlan, inheritPlan } from './inherit';
import { DEFAULT_LADDER, type Plan, type PlanStep } from './plan';
import type { ConferenceLength } from './review-rules';
import { rosterOfPerson, type RosterPerson } from './roster';
import { stepDeadlines } from './step-deadlines';

const EXCLUSIONS = ['exempted', 'suspended', 'admitted-under-6-months', 'founded-under-6-months'] as const;
const BODIES = ['a', 'b', 'c'];
const noBodies = { directing: [], advisory: [], implementing: [], cooperating: [], opinion: [] };
const DOCUMENT = { number: '1', issuer: 'a', title: 'a', date: null, campaignYear: 2026, basis: [] };

const wording = fc.oneof(
  fc
    .tuple(fc.constantFrom('trước ngày', 'chậm nhất ngày'), fc.integer({ min: 1, max: 30 }), fc.constantFrom(11, 12))
    .map(([how, day, month]) => `${how} ${day}/${month}`),
  fc.constantFrom('trong tháng 11', 'vào dịp cuối năm'),
);
const deadline = fc.option(wording.map((text) => ({ text, cite: 'x' })));
const parentSteps = fc.array(fc.tuple(deadline, fc.subarray(BODIES), fc.boolean()), { minLength: 1, maxLength: 3 }).map((rows) =>
  rows.map(([due, implementing, waits], at): PlanStep => ({
    id: `s${at}`,
    title: 'a',
    does: 'send-dossier',
    bodies: { ...noBodies, implementing },
    ...(due ? { deadline: due } : {}),
    opens: 'launch',
    needs: waits && at > 0 ? [`s${at - 1}`] : [],
    done: 'a',
    cite: 'x',
  })),
);
const length = fc.record({
  amount: fc.constantFrom(1, 1.5, 2, 3),
  unit: fc.constantFrom('session' as const, 'day' as const),
  more: fc.boolean(),
});
const parts = {
  exclusions: fc.subarray([...EXCLUSIONS]),
  reviewed: fc.constantFrom('members' as const, 'staff' as const),
  papers: fc.record({
    workingDays: fc.integer({ min: 0, max: 6 }),
    of: fc.subarray(['collective' as const, 'person' as const], { minLength: 1 }),
    cite: fc.constant('x'),
  }),
};

const anyParent = fc
  .record({ ...parts, steps: parentSteps, atLeast: length })
  .map(({ exclusions, reviewed, papers, steps, atLeast }): Plan => ({
    id: 'p',
    document: DOCUMENT,
    recurs: 'yearly',
    bodies: Object.fromEntries(BODIES.map((key) => [key, { name: key }])),
    reviewed,
    exclusions,
    subjects: { everybody: { name: 'a', is: 'person', cite: 'x' } },
    deciding: [{ subjects: ['everybody'], decides: ['a'], cite: 'x' }],
    rules: { set: 'h19-2024', cite: 'x' },
    order: [{ gate: 'G-04a', cite: 'x' }],
    papers,
    reports: [{ id: 'r', name: 'a', sections: ['một', 'hai'], cite: 'x' }],
    conferences: [{ subjects: ['everybody'], atLeast, cite: 'x' }],
    attendance: [],
    places: [],
    opinions: [],
    steps,
    duties: [],
    openReadings: [],
    settings: [],
    notes: [],
    ladder: DEFAULT_LADDER,
  }));

const anyChild = fc.record(
  {
    ...parts,
    id: fc.constant('c'),
    inherits: fc.constant('p'),
    document: fc.constant(DOCUMENT),
    steps: fc.array(
      fc.record(
        {
          id: fc.constantFrom('s0', 's1', 's2'),
          deadline: wording.map((text) => ({ text, cite: 'y' })),
          needs: fc.subarray(['s0', 's1']),
          bodies: fc.record({ implementing: fc.subarray(BODIES) }),
          does: fc.constantFrom('send-dossier' as const, 'decide' as const),
        },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 2 },
    ),
    conferences: fc.array(
      length.map((atLeast) => ({ subjects: ['everybody'], atLeast, cite: 'y' })),
      { maxLength: 1 },
    ),
    reports: fc.array(
      fc.subarray(['một', 'hai', 'ba'], { minLength: 1 }).map((sections) => ({ id: 'r', name: 'b', sections, cite: 'y' })),
      { maxLength: 1 },
    ),
    deciding: fc.array(
      fc.constantFrom('a', 'b').map((body) => ({ subjects: ['everybody'], decides: [body], cite: 'y' })),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: ['id', 'inherits', 'document'] },
);

/** The whole child, where every step it names is one of the parent's. */
function wholeChild(parent: Plan, child: ChildPlan): Plan {
  const steps = (child.steps ?? []).filter(({ id }) => parent.steps.some((step) => step.id === id));
  return inheritPlan(parent, { ...child, steps }) as Plan;
}

const people: RosterPerson[] = [true, false].flatMap((member) =>
  [true, false].flatMap((exempted) =>
    [true, false].flatMap((suspended) => [null, '2001-01-01', '2026-11-01'].map((admitted) => ({ member, exempted, suspended, admitted }))),
  ),
);

const hours = ({ amount, unit, more }: ConferenceLength): number => amount * (unit === 'day' ? 8 : 4) + (more ? 0.001 : 0);

describe('P58-05 a child plan that passes never allows what its parent forbids', () => {
  let passed = 0;

  test('whatever the parent, whatever the child', () => {
    fc.assert(
      fc.property(anyParent, anyChild, (parent, change) => {
        const child = wholeChild(parent, change);
        if (checkAgainstParent(parent, child, 2026).length > 0) return;
        passed += 1;
        const mine = new Map(stepDeadlines(child, 2026).map((dated) => [dated.step.id, dated]));
        for (const { step, deadline: due } of stepDeadlines(parent, 2026)) {
          const own = mine.get(step.id);
          expect(own?.step.does).toBe(step.does);
          if (due) expect(own?.deadline?.instant ?? Infinity).toBeLessThanOrEqual(due.instant);
          expect(own?.step.bodies.implementing).toEqual(expect.arrayContaining([...step.bodies.implementing]));
          expect(own?.step.needs).toEqual(expect.arrayContaining([...step.needs]));
        }
        for (const person of people) {
          if (rosterOfPerson(parent, person, '2026-12-01').in) expect(rosterOfPerson(child, person, '2026-12-01').in).toBe(true);
        }
        const sent = (plan: Plan): string => papersWindow(calendarOf([]), '2026-12-01', plan.papers.workingDays).latestSend;
        expect(sent(child) <= sent(parent)).toBe(true);
        for (const rule of child.conferences) {
          const least = parent.conferences[0]?.atLeast;
          if (rule.atLeast && least) expect(hours(rule.atLeast)).toBeGreaterThanOrEqual(hours(least));
        }
        expect(child.reports[0]?.sections).toEqual(expect.arrayContaining(['một', 'hai']));
        expect(child.deciding.flatMap(({ decides }) => decides)).not.toContain('b');
      }),
      { numRuns: 2000 },
    );
    // Not by refusing everything: enough children pass for the property to mean something.
    expect(passed).toBeGreaterThan(40);
  });

  test('a child that changes nothing always passes', () => {
    fc.assert(
      fc.property(anyParent, (parent) => {
        const child = wholeChild(parent, { id: 'c', inherits: 'p', document: DOCUMENT });
        expect(checkAgainstParent(parent, child, 2026)).toEqual([]);
      }),
    );
  });
});
