import { notProven } from './named-tests';

const ROOT = '/project';
const FILE = 'test/api/access.spec.ts';

const reportOf = (file: string, ...tests: [fullName: string, status: string][]): unknown => ({
  numTotalTests: tests.length,
  testResults: [{ name: `${ROOT}/${file}`, assertionResults: tests.map(([fullName, status]) => ({ fullName, status, title: fullName })) }],
});

const ran = [
  reportOf('libs/domain/refusal.spec.ts', ['something else', 'passed']),
  reportOf(
    FILE,
    ['sign-in the cookie is for this host only', 'passed'],
    ['sign-in a session ends after an hour without a request (ASVS 7.3)', 'passed'],
    ['sign-in a session ends after twelve hours in any case (ASVS 7.3)', 'passed'],
    ['set-up 50 at once (one wins)', 'failed'],
    ['set-up the link is used up', 'pending'],
    ['edge another site is refused', 'passed'],
    ['edge a form is refused', 'todo'],
  ),
];

test.each([
  ['a test that passed', FILE, 'the cookie is for this host only', []],
  ['a table, all of whose rows passed', FILE, 'a session ends after %s (ASVS 7.3)', []],
  ['a block of tests that all passed', FILE, 'sign-in', []],
  ['a test that is in no report', FILE, 'there is no such test', ['did not run']],
  ['a test of a file that did not run', 'test/api/accounts.spec.ts', 'the cookie is for this host only', ['did not run']],
  ['a test of the same name in another folder', 'api/access.spec.ts', 'the cookie is for this host only', ['did not run']],
  ['a test that failed, with signs in its title', FILE, '50 at once (one wins)', ['failed (set-up 50 at once (one wins))']],
  ['a test that was skipped', FILE, 'the link is used up', ['pending (set-up the link is used up)']],
  ['a table with one row left to do', FILE, '$who is refused', ['todo (edge a form is refused)']],
  ['a block with one test that failed', FILE, 'set-up', ['failed (set-up 50 at once (one wins))']],
  ['dots that stand for themselves', FILE, 'the cookie is for this.host only', ['did not run']],
])('%s', (_, file, title, expected) => {
  expect(notProven([{ file, title }], ran, ROOT)).toEqual(expected.map((what) => `${file}: “${title}”: ${what}`));
});

test('no reports, nothing proven; a report of another kind is refused', () => {
  expect(notProven([{ file: FILE, title: 'sign-in' }], [], ROOT)).toHaveLength(1);
  expect(() => notProven([], [{ results: [] }], ROOT)).toThrow();
});
