import { smallPlan } from '@test/support/small-plan';
import { type Body, bearersOf, guessBindings, unboundBodies } from './bind-bodies';

const plan = smallPlan({
  bodies: {
    branches: { name: 'Các chi bộ', binds: { organisations: ['branch'] } },
    'mass-standing': { name: 'Ban Thường vụ các tổ chức', binds: { collectives: ['mass-standing'], whereNone: ['mass-executive'] } },
    'organizing-board': { name: 'Ban Tổ chức', binds: { collectives: ['organizing-board'] } },
    city: { name: 'Ban Tổ chức Thành ủy' },
  },
  steps: [
    { id: 'reviews', bodies: { implementing: ['mass-standing', 'branches'], directing: ['city'] } },
    { id: 'results', bodies: { advisory: ['organizing-board'] }, needs: ['reviews'] },
    { id: 'opinions', bodies: { implementing: ['city', 'branches'] }, addressees: [{ bodies: ['mass-standing'], cite: 'P75-15' }] },
  ],
});
const collective = (id: string, kind: string, organisationId: string): Body => ({
  id,
  kind,
  organisationId,
  shape: 'collective',
  root: false,
  code: id,
  name: id,
});
const organisation = (id: string, kind: string): Body => ({
  id,
  kind,
  organisationId: id,
  shape: 'organisation',
  root: kind === 'party-committee',
  code: id,
  name: id,
});

/** The youth union has a standing committee and an executive, the veterans only an executive. */
const tree: Body[] = [
  organisation('CB1', 'branch'),
  organisation('DTN', 'mass-organisation'),
  organisation('CCB', 'mass-organisation'),
  collective('BCH-CCB', 'mass-executive', 'CCB'),
  collective('BTV-DTN', 'mass-standing', 'DTN'),
  collective('BCH-DTN', 'mass-executive', 'DTN'),
  organisation('CB2', 'branch'),
  collective('BTC', 'organizing-board', 'DU'),
  // An organisation of a kind that only collectives are asked for.
  organisation('X', 'organizing-board'),
];

describe('which bodies of the tree the plan’s are', () => {
  test('by kind and shape; where there is no Ban Thường vụ its Ban Chấp hành stands in (P79-01)', () => {
    expect(guessBindings(plan, tree)).toEqual({
      branches: ['CB1', 'CB2'],
      'mass-standing': ['BTV-DTN', 'BCH-CCB'],
      'organizing-board': ['BTC'],
      city: [],
    });
  });

  test('a tree that has none of them', () => {
    expect(guessBindings(plan, [])).toEqual({ branches: [], 'mass-standing': [], 'organizing-board': [], city: [] });
  });
});

describe('who owes a step', () => {
  const bindings = { branches: ['CB1', 'CB2'], 'mass-standing': ['BTV-DTN', 'CB2'], 'organizing-board': ['BTC'] };

  test.each([
    ['those that implement it, in the plan’s order, each once', 'reviews', ['BTV-DTN', 'CB2', 'CB1']],
    ['the advisory body where none does', 'results', ['BTC']],
    ['those addressed with it; a body outside owes nothing here (P75-15)', 'opinions', ['CB1', 'CB2', 'BTV-DTN']],
  ])('%s', (_, key, bearers) => {
    const step = plan.steps.find(({ id }) => id === key);
    expect(step && bearersOf(step, bindings)).toEqual(bearers);
  });
});

describe('about whom the board has said nothing yet', () => {
  test.each([
    ['all', {}, ['mass-standing', 'branches', 'organizing-board']],
    ['an empty list says there is none', { 'mass-standing': [], branches: ['CB1'], 'organizing-board': [] }, []],
    ['one left', { branches: ['CB1'], 'organizing-board': ['BTC'] }, ['mass-standing']],
  ])('%s', (_, bindings, unbound) => {
    expect(unboundBodies(plan, bindings)).toEqual(unbound);
  });
});
