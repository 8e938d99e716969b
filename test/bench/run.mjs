/** Runs one measurement outside Jest, whose sandbox makes every look at a global dear: `npm run bench -- classification`. */
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const name = process.argv[2] ?? 'classification';
const out = join('dist', 'bench');
const swc = [
  join(root, 'node_modules', '.bin', 'swc'),
  'libs',
  'test/bench',
  'test/oracle',
  'test/support',
  'deploy/local',
  '-d',
  out,
  '--ignore',
  '**/*.spec.ts',
  '--copy-files',
  '-q',
];
const compiled = spawnSync(process.execPath, swc, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
process.exit(spawnSync(process.execPath, [join(root, out, 'test', 'bench', `${name}.js`)], { cwd: root, stdio: 'inherit' }).status ?? 1);
