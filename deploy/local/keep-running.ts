import type { Child } from './child';

const DELAYS_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
/** One that ran this long before it ended starts again as if it had never failed. */
const STEADY_MS = 60_000;

/** While `stopping` is true nothing is started again. */
export interface Watch {
  stopping: boolean;
  say: (line: string) => void;
}

/** Starts a service and starts it again, after a delay and with one line for the user, whenever it ends. Rejects only for the first start. */
export async function keepRunning<T extends Child>(watch: Watch, start: () => Promise<T>): Promise<T> {
  const first = await start();
  void startAgain(watch, first, start);
  return first;
}

async function startAgain(watch: Watch, first: Child, start: () => Promise<Child>): Promise<void> {
  let child = first;
  let failures = 0;
  let since = Date.now();
  for (;;) {
    const how = await child.exited;
    failures = Date.now() - since > STEADY_MS ? 0 : failures;
    for (let again: Child | undefined; again === undefined; failures += 1) {
      if (watch.stopping) return;
      const delay = DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0;
      watch.say(`${child.name} đã dừng (${how}), chạy lại sau ${delay / 1_000} giây; xem nhật ký ${child.name}.log.`);
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (watch.stopping) return;
      again = await start().catch(() => undefined);
      if (again) child = again;
    }
    since = Date.now();
    watch.say(`${child.name} đã chạy lại.`);
  }
}
