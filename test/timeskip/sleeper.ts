import { sleep } from '@temporalio/workflow';

/** Sleeps and says when it began and ended, UTC milliseconds. */
export async function sleeper(ms: number): Promise<{ from: number; to: number }> {
  const from = Date.now();
  await sleep(ms);
  return { from, to: Date.now() };
}
