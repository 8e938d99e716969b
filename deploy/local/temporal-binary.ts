import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWithGo, builtAt } from './go-build';
import { onPath } from './on-path';
import { cacheFolder } from './root';

type Say = (line: string) => void;

const PROGRAM = { name: 'temporal', module: 'deploy/temporal', package: 'github.com/temporalio/cli/cmd/temporal' };

/**
 * Where the `temporal` program is: on PATH, built earlier, built now with Go, or downloaded by the SDK.
 * Throws one Vietnamese sentence with the ways out where none of these can be had.
 */
export async function temporalBinary(say: Say): Promise<string> {
  const onThePath = onPath('temporal');
  if (onThePath) return onThePath;
  // What was downloaded earlier spares four minutes of building.
  if (!existsSync(builtAt(PROGRAM))) {
    const downloaded = downloadedEarlier();
    if (downloaded) return downloaded;
  }
  if (await buildWithGo(PROGRAM, say)) return builtAt(PROGRAM);
  const downloaded = await download(say);
  if (downloaded) return downloaded;
  throw new Error(
    'Không có máy chủ Temporal: cài lệnh “temporal” vào PATH, hoặc cài Go (từ 1.21) để tự dựng, hoặc nối Internet để tải về, ' +
      'hoặc đặt TEMPORAL_ADDRESS trỏ tới một máy chủ Temporal đang chạy.',
  );
}

const downloads = (): string => join(cacheFolder(), 'temporal-download');

function downloadedEarlier(): string | undefined {
  if (!existsSync(downloads())) return undefined;
  const files = readdirSync(downloads()).map((name) => join(downloads(), name));
  return files.find((file) => spawnSync(file, ['--version']).status === 0);
}

/** The SDK downloads a server in order to run it; we let it, stop it, and keep the program. */
async function download(say: Say): Promise<string | undefined> {
  say('Tải máy chủ Temporal về (cần Internet)…');
  try {
    mkdirSync(downloads(), { recursive: true });
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', downloadDir: downloads(), ttl: '3650 days' } as const;
    await (await TestWorkflowEnvironment.createLocal({ server: { executable } })).teardown();
    return downloadedEarlier();
  } catch {
    return undefined;
  }
}
