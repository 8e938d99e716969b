import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@deploy/local/root';
import { privateDataDir } from '../support/services';

const root = projectRoot();
let image: string;

/** A program of the image with this environment alone; what it says before it ends. */
function run(env: Record<string, string>, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: image, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(image, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.map'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(image.length + 1))
    .sort();

/** What images/Dockerfile copies, after the same script. */
beforeAll(() => {
  image = privateDataDir();
  cpSync(join(root, 'dist'), join(image, 'dist'), { recursive: true, filter: (from) => !/dist\/(web|bench)$/.test(from) });
  symlinkSync(join(root, 'node_modules'), join(image, 'node_modules'));
  const done = spawnSync(process.execPath, [join(root, 'deploy/images/leave-out.mjs'), 'dist'], { cwd: image, encoding: 'utf8' });
  expect([done.status, done.stderr]).toEqual([0, '']);
});

describe('the image has what the product needs and nothing that tests or tries it (ASVS 15.2.3)', () => {
  test('of deploy/ two files, no demonstration, no place at which tests kill', () => {
    expect(filesIn('dist/deploy')).toEqual(['dist/deploy/cluster/register-namespace.js', 'dist/deploy/local/temporal-namespace.js']);
    expect(filesIn('dist/apps/cli').filter((file) => /play-demo/.test(file))).toEqual([]);
    const fault = filesIn('dist').filter((file) => readFileSync(join(image, file), 'utf8').includes('DONDOC_FAULT'));
    expect(fault).toEqual([]);
    expect(filesIn('dist').filter((file) => /\.spec\.|smtp-sink|(^|\/)test\//.test(file))).toEqual([]);
  });

  test.each([
    ['apps/api/main.js', '- MASTER_KEYS: chưa đặt.'],
    ['apps/worker/main.js', '- SMTP_URL: chưa đặt.'],
    ['apps/api/setup-link.js', '- DATABASE_URL: chưa đặt.'],
    ['deploy/cluster/register-namespace.js', '- TEMPORAL_ADDRESS: chưa đặt.'],
    ['libs/persistence/migrate.js', 'Thiếu DATABASE_URL'],
  ])('%s still finds all its parts: it gets as far as what it was not told', (script, sentence) => {
    const { status, said } = run({}, join('dist', script));
    expect([status, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(said).not.toContain('Cannot find module');
  });

  test('the worker’s parts call what is left of a fault point', () => {
    const called = run({ DONDOC_FAULT: 'here:1' }, '-e', "require('./dist/libs/observability/fault-point.js').faultPoint('here')");
    expect(called).toEqual({ status: 0, said: '' });
    const before = spawnSync(process.execPath, ['-e', "require('./dist/libs/observability/fault-point.js').faultPoint('here')"], {
      cwd: root,
      env: { DONDOC_FAULT: 'here:1' },
    });
    expect(before.signal).toBe('SIGKILL');
  });

  test('the command line works, and says that it has no demonstration', () => {
    expect(run({}, 'dist/apps/cli/main.js', '--help').status).toBe(0);
    expect(run({}, 'dist/apps/cli/main.js', 'demo').said).toContain('Bản cài đặt này không kèm bản trình diễn');
  });
});
