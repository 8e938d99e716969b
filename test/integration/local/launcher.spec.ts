import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@deploy/local/ports';
import { birthMark } from '@deploy/local/process-identity';
import { projectRoot } from '@deploy/local/root';
import { privateDataDir } from '@test/support/services';

interface Launcher {
  child: ChildProcess;
  /** Everything it has said so far. */
  said: () => string;
  /** Resolves with what `words` captured once they have been said; rejects when it ends before that. */
  hears: (words: RegExp) => Promise<string>;
  ended: Promise<number | null>;
}

/** `npm start` on a data folder, without npm; what is built was built before the tests. */
function launch(dataDir: string, port: number): Launcher {
  const env = { ...process.env, DONDOC_DATA: dataDir, PORT: `${port}` };
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/deploy/local/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const hears = (words: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = words.exec(said);
        if (found) resolve(found[1] ?? '');
      };
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(said)));
      look();
    });
  return { child, said: () => said, hears, ended };
}

/** The processes noted in the data folder that still live. */
function living(dataDir: string): string[] {
  const files = readdirSync(join(dataDir, 'run')).filter((name) => name.endsWith('.json'));
  const notes: { name: string; pid: number; mark: string }[] = files.map((name) => ({
    name: name.replace('.json', ''),
    ...JSON.parse(readFileSync(join(dataDir, 'run', name), 'utf8')),
  }));
  return notes.filter(({ pid, mark }) => birthMark(pid) === mark).map(({ name }) => name);
}

test('npm start comes up, is killed with -9, comes up again on the same data, and goes down with Ctrl-C leaving nothing behind', async () => {
  const [dataDir, port] = [privateDataDir(), await freePort()];
  const first = launch(dataDir, port);
  const address = await first.hears(/Mở trình duyệt tại +(http:\S+)/);
  const link = await first.hears(/Thiết lập lần đầu +(http:\S+) /);
  expect(link.startsWith(`${address}/`)).toBe(true);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);

  const second = launch(dataDir, port);
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(new RegExp(`^Đôn Đốc đang chạy tại ${address} .*\\n$`));

  first.child.kill('SIGKILL');
  await first.ended;
  expect(living(dataDir).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);

  const again = launch(dataDir, port);
  expect(await again.hears(/Mở trình duyệt tại +(http:\S+)/)).toBe(address);
  await again.hears(/Dừng bằng (Ctrl-C)/);
  expect(again.said()).toContain('cơ sở dữ liệu đã đúng phiên bản');
  expect(living(dataDir).sort()).toEqual(['api', 'postgres', 'temporal', 'worker']);

  // As npm does it: the terminal signals everybody, and npm passes it on.
  again.child.kill('SIGINT');
  await again.hears(/(Đang dừng)/);
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
  expect(again.said()).toMatch(/Đã dừng\.\n$/);
  expect(living(dataDir)).toEqual([]);
}, 120_000);
