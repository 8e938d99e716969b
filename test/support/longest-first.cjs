const Sequencer = require('@jest/test-sequencer').default;

/** What takes longest, longest first: begun last, one of them would run alone at the end while the other workers have nothing to do. */
const LONG = [
  'faults/kills',
  'live/live-campaign',
  'cli/plan',
  'rehearsal/all-plans',
  'browser/accessibility',
  'browser/journey',
  'browser/daily-work',
  'browser/amending',
  'browser/coming-and-going',
  'browser/accounts',
  'browser/classification',
  'rehearsal/size',
  'integration/last-two',
  'rehearsal/p58-cascade',
  'browser/launching',
  'integration/local/launcher',
  'api/parallel-acts',
  'api/fuzz',
  'api/matrix',
];

/** Jest itself knows how long a spec takes only where it ran before, which on a fresh clone it did not. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const known = LONG.findIndex((part) => path.endsWith(`/test/${part}.spec.ts`));
      return known === -1 ? LONG.length : known;
    };
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
};
