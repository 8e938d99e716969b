import js from '@eslint/js';
import ts from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', 'test/**'];

/** Each machine and each replay must compute the same: nothing here may ask for the machine's zone, language, clock or dice. */
const LOCAL_TIME = '/^(toLocale.*|localeCompare|(get|set)(Hours|Minutes|Seconds|Milliseconds|Date|Day|Month|FullYear)|getTimezoneOffset)$/';
const noLocalTime = [
  {
    selector: `MemberExpression[property.name=${LOCAL_TIME}]`,
    message: 'Depends on the zone or language of the machine: use libs/domain/calendar (G-02).',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Asks the clock: take the instant as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Asks the clock: take the instant as an argument.' },
];
const machine = (...names) => names.map((name) => ({ name, message: 'Differs between machines or between replays.' }));

export default ts.config(
  { ignores: ['dist/', '.data/', 'coverage/', 'reports/', '.stryker-tmp/', 'apps/web/dist/'] },
  // A rule that does not fit is changed here for everybody, not switched off in a comment.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      // Text from outside may hold them, and it is our work to find them.
      'no-control-regex': 'off',
      // We hand round plain objects of functions, which know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Nest reads the classes of constructor parameters at run time; `import type` would hide them from it.
    files: ['apps/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // A mapper is where the shape of a row becomes a shape of ours, and tests speak of wrong shapes.
    files: [...SPECS, '**/*mapper*.ts', 'libs/persistence/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  { files: ['**/*.sql.ts'], rules: { 'max-lines': 'off' } },
  {
    files: SPECS,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['libs/domain/**', 'workflows/**'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', ...machine('Intl', 'Temporal', 'process', 'performance', 'fetch', 'setImmediate')],
      'no-restricted-imports': ['error', ...machine('luxon', 'moment', 'dayjs', 'date-fns')],
      'no-restricted-syntax': ['error', ...noLocalTime],
    },
  },
  {
    // In a workflow Temporal replaces these two; in the domain nothing does.
    files: ['libs/domain/**'],
    ignores: SPECS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Asks the clock: take the instant as an argument.' },
        { object: 'Math', property: 'random', message: 'Throws dice: take the choice as an argument.' },
      ],
    },
  },
);
