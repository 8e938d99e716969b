import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@deploy/local/ports';
import { projectRoot } from '@deploy/local/root';
import { MASTER_KEYS } from '@test/support/master-keys';
import { createDatabase } from '@test/support/services';

jest.setTimeout(60_000);
let running: ChildProcess | undefined;
afterEach(() => running?.kill('SIGKILL'));

const script = (name: string): string => join(projectRoot(), 'dist/apps/api', name);

/** What the api needs, and nothing of the worker's (ASVS 13.3.2). */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const port = await freePort(34_000);
  return {
    PATH: process.env['PATH'],
    DATABASE_URL: await createDatabase(),
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CODEC_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
    MASTER_KEYS,
  };
}

/** The program, once it answers. */
async function start(env: NodeJS.ProcessEnv): Promise<{ url: string; stop: () => Promise<number | null>; said: () => string }> {
  const child = spawn(process.execPath, [script('main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  await once(child.stdout, 'data');
  const stop = async (): Promise<number | null> => {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await exited;
    return code;
  };
  return { url: `http://127.0.0.1:${env['PORT']}`, stop, said: () => said };
}

const link = (env: NodeJS.ProcessEnv): string => {
  const done = spawnSync(process.execPath, [script('setup-link.js')], { env, encoding: 'utf8' });
  expect([done.status, done.stderr]).toEqual([0, '']);
  return done.stdout;
};

describe('the programs', () => {
  test('setup-link prints a link while nobody has an account, and nothing afterwards; main serves and stops on SIGTERM', async () => {
    const env = await environment();
    const printed = link(env);
    expect(printed).toMatch(/^\/thiet-lap#[\w-]{43}\n$/);
    const api = await start(env);
    const account = { committee: 'Đảng ủy phường Thử', name: 'Nguyễn Thị An', login: 'an', password: 'mười lăm ký tự!' };
    const made = await fetch(`${api.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: printed.trim().split('#')[1], ...account }),
    });
    expect(made.status).toBe(201);
    expect(link(env)).toBe('');
    expect(await api.stop()).toBe(0);
    expect(api.said()).toContain('uploads are not scanned for malware: CLAMD_ADDRESS is not set');
  });

  test('a wrong environment is named whole, in Vietnamese, and nothing starts', async () => {
    const env = { ...(await environment()), PORT: '0', PUBLIC_URL: 'nowhere' };
    const done = spawnSync(process.execPath, [script('main.js')], { env, encoding: 'utf8' });
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('- PORT: phải là số cổng');
    expect(done.stderr).toContain('- PUBLIC_URL: phải là địa chỉ dạng http');
  });
});
