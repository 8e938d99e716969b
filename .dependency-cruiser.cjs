/** Who may import whom (docs/how-it-works.md): `domain <- rulebook <- acts <- activities <- workflows (types only)`, `apps` on top. */
const OURS = '^(apps|libs|workflows|activities|deploy|test)/';
/** These stay without logs and counters; to all others libs/observability is open. */
const SILENT = ['libs/domain', 'libs/rulebook', 'libs/contracts', 'libs/config', 'libs/observability', 'workflows', 'apps/web'];
const NOT_SPECS = '\\.spec\\.ts$';

/** Code in `folder` may import, of ours, only what lies in one of `allowed`; why is told to whoever breaks it. */
function only(folder, allowed, why, more = {}) {
  const may = [folder, ...allowed, ...(SILENT.includes(folder) ? [] : ['libs/observability'])].map((path) => `^${path}/`);
  return {
    name: `${folder.replace('libs/', '')}-imports`,
    comment: why,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: NOT_SPECS },
    to: { path: OURS, pathNot: may, ...more },
  };
}

module.exports = {
  forbidden: [
    only('libs/domain', [], 'Every rule is pure and stands alone, so that it is the same in a replay, in a test and in a year.'),
    only(
      'libs/rulebook',
      ['libs/domain'],
      'Plans and rules are data read into the shapes of the domain; whoever acts on them comes later.',
    ),
    only('libs/contracts', ['libs/domain'], 'What crosses a process boundary must be readable without the code behind it.'),
    only(
      'libs/acts',
      ['libs/domain', 'libs/rulebook', 'libs/contracts'],
      'An act decides by the rules and speaks through ports; it knows no database, channel or Temporal, so that api, worker and rehearsal share it.',
    ),
    only(
      'libs/persistence',
      ['libs/domain', 'libs/acts', 'libs/contracts'],
      'The tables fulfil the ports of the acts, never the other way round.',
    ),
    only('libs/channels', ['libs/contracts', 'libs/acts', 'libs/domain'], 'A channel carries what it is given and decides nothing.'),
    only('libs/documents', ['libs/domain', 'libs/acts'], 'Files are one way in and out of the acts.'),
    only('libs/temporal', ['libs/domain', 'libs/contracts', 'libs/config'], 'How we speak with Temporal is the same whatever is said.'),
    only('libs/config', [], 'Whoever starts reads it first; it must need nothing.'),
    only('libs/observability', [], 'Everybody logs and counts; it must need nobody.'),
    only(
      'activities',
      ['libs/acts', 'libs/domain', 'libs/rulebook', 'libs/contracts'],
      'What the machine does when its moment has come goes through the same acts as what a person does.',
    ),
    only(
      'workflows',
      ['libs/domain', 'libs/contracts', 'activities'],
      'A workflow says what happens next and when; rules are in the domain, effects in activities.',
    ),
    {
      name: 'workflows-take-activities-as-types',
      comment: 'The code of an activity in the workflow bundle would run again at every replay.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: NOT_SPECS },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-take-temporal-only',
      comment: 'What is not made for the sandbox enters the bundle without a sound and breaks the replay of running campaigns.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: NOT_SPECS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: ['node_modules/@temporalio/(workflow|common)/'] },
    },
    {
      name: 'domain-does-no-io',
      comment: 'A rule that reads a file, a clock or the network is not a rule; only exact fractions come from outside.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: NOT_SPECS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: ['node_modules/fraction\\.js/'] },
    },
    only(
      'apps/api',
      ['libs'],
      'The api parses, calls one act and maps errors; it never talks to Temporal, so Temporal being down loses no act.',
    ),
    {
      name: 'api-knows-no-temporal',
      comment: 'An act is done when its transaction is; a signal in a request could be lost, or refuse the act while Temporal is down.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: ['node_modules/@temporalio/', '^libs/temporal/'] },
    },
    only('apps/worker', ['libs', 'activities', 'workflows'], 'The worker wires ports and hosts; what it hosts does not know it.'),
    only('apps/cli', ['libs'], 'The command line uses the same acts and rules as everybody.'),
    only('apps/web', ['libs/contracts'], 'The browser knows the shapes on the wire and no rule: what it shows was decided by the server.'),
    {
      name: 'web-takes-contracts-as-types',
      comment: 'The browser gets shapes to check against, not the server’s code.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: NOT_SPECS },
      to: { path: '^libs/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'deploy',
      ['libs/domain/calendar', 'libs/config'],
      'The launcher starts the product as anybody would, as programs with an environment.',
    ),
    {
      name: 'nobody-imports-tests',
      comment: 'What a test needs must not become what the product needs.',
      severity: 'error',
      from: { pathNot: ['^test/', NOT_SPECS] },
      to: { path: '^test/' },
    },
    {
      name: 'nobody-imports-the-launcher',
      comment: 'In production there is no launcher; only tests start services with it.',
      severity: 'error',
      from: { pathNot: ['^(deploy|test)/', NOT_SPECS] },
      to: { path: '^deploy/' },
    },
    {
      name: 'no-circles',
      comment:
        'Of two files that need each other neither can be read alone; types may point back, and tables that refer to each other must.',
      severity: 'error',
      from: { pathNot: '^libs/persistence/[^/]+/entities' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-packages-of-development',
      comment: 'The image of production is installed without them.',
      severity: 'error',
      from: { path: '^(apps/(api|worker|cli)|libs|workflows|activities)/', pathNot: NOT_SPECS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-missing',
      comment: 'What cannot be found here cannot be found when it runs.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
