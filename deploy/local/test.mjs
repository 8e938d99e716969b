/**
 * `npm test`: every spec and the static checks, in one command; the last line counts them. A failed check counts as a failed test.
 * Words after `--` go to Jest and leave the static checks out: `npm test -- libs/domain`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const reports = mkdtempSync(join(tmpdir(), 'dondoc-report-'));
const chosen = process.argv.slice(2);
const FOLDERS = ['apps', 'libs', 'workflows', 'activities', 'deploy', 'test'].filter((folder) => existsSync(join(root, folder)));
/** What reads the clock, or kills servers, comes when nothing else runs; the rest waits for servers half the time and runs three at a time. */
const ALONE = 'test/(timeskip|live|faults)/';
const WITHOUT_SERVERS = 'test/(cli|oracle)/';
const total = { passed: 0, failed: 0, skipped: 0 };
/** What Jest wrote of each group. */
const results = [];
let ran = 0;

/** Runs a program of node_modules; gives its exit code and, unless it writes to the terminal itself and goes first, what it said. */
function run(program, args, stdio = 'pipe') {
  const command = program === 'node' ? process.execPath : join(root, 'node_modules', '.bin', program);
  return new Promise((done) => {
    const running = spawn(command, args, { cwd: root, stdio: ['ignore', stdio, stdio] });
    if (stdio === 'pipe' && running.pid !== undefined) setPriority(running.pid, constants.priority.PRIORITY_LOW);
    let said = '';
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => (said += chunk));
    running.once('error', (error) => done({ code: 1, said: error.message }));
    running.once('close', (code) => done({ code, said }));
  });
}

/** What is found by reading the code alone, one after the other: the specs beside it wait for servers half the time, and go first. */
async function readings() {
  await check('types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']);
  await check('types of the web app', 'tsc', ['--noEmit', '-p', join('apps', 'web', 'tsconfig.json')]);
  await check('arrows between the layers', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...FOLDERS]);
  await check('format', 'prettier', ['--check', '.']);
  await check('lint', 'eslint', ['.']);
}

async function check(name, program, args, stdio) {
  const { code, said } = await run(program, args, stdio);
  tell(name, code === 0, said);
}

function tell(name, passed, said) {
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'PASS' : 'FAIL'} ${name}`);
  if (!passed && said !== '') console.log(said.trimEnd());
}

/** That each test named in docs/security/asvs.yaml ran and passed; says how the list stands. */
function asvs() {
  const name = 'ASVS: every named test ran';
  try {
    const built = createRequire(join(root, 'dist', 'deploy', 'x.js'));
    const { countsOf, namedTests, readAsvsList } = built('./asvs-list.js');
    const { requirements } = readAsvsList();
    const wrong = built('./named-tests.js').notProven(namedTests(requirements), results, root);
    tell(name, wrong.length === 0, wrong.join('\n'));
    const counts = Object.entries(countsOf(requirements)).map(([what, count]) => `${what} ${count}`);
    console.log(`ASVS 5.0.0: ${counts.join(', ')}`);
  } catch (error) {
    tell(name, false, error instanceof Error ? error.message : String(error));
  }
}

/** Runs one group of specs and adds its counts; specs that cannot even be loaded, and a Jest that breaks, are failures too. */
async function specs(group, args) {
  const file = join(reports, `${group}-${args.length}-${ran}.json`);
  const { code } = await run(
    'jest',
    ['--selectProjects', group, '--json', '--outputFile', file, '--passWithNoTests', ...args, ...chosen],
    'inherit',
  );
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (result) results.push(result);
  const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 0;
  ran += result?.numTotalTests ?? 0;
  total.passed += result?.numPassedTests ?? 0;
  total.skipped += result ? result.numPendingTests + result.numTodoTests : 0;
  total.failed += failed === 0 && code !== 0 ? 1 : failed;
}

// Not by `pretest`: where this fails, too, the last line must say so.
await check('packages and build', 'node', ['deploy/local/prepare.mjs'], 'inherit');
await specs('quick', ['--maxWorkers=2']);
// A spec that leaves something open fails to be tidy, not to end: CI must get its last line.
if (chosen.length > 0) await specs('services', ['--runInBand', '--forceExit']);
else {
  const read = readings();
  await specs('services', ['--maxWorkers=3', '--forceExit', `--testPathIgnorePatterns=${WITHOUT_SERVERS}|${ALONE}`]);
  await read;
  await specs('services', ['--maxWorkers=2', '--forceExit', `--testPathPatterns=${ALONE}`]);
  asvs();
}

rmSync(reports, { recursive: true, force: true });
if (ran === 0) {
  console.log('FAIL no spec ran');
  total.failed += 1;
}
const { passed, failed, skipped } = total;
console.log(`\ntests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
