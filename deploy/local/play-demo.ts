import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Watch } from './keep-running';
import { removePidFile, writePidFile } from './pid-file';
import { projectRoot } from './root';

/** `npm start -- --demo`: a sample ward and a campaign at a visible pace; what it says goes to the user, and the product keeps running. */
export function playDemo(dataDir: string, env: NodeJS.ProcessEnv, watch: Watch): void {
  const demo = spawn(process.execPath, [join(projectRoot(), 'dist/apps/cli/main.js'), 'demo'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (demo.pid !== undefined) writePidFile(dataDir, 'demo', demo.pid, { stop: 'SIGTERM', kill: 'SIGKILL' });
  demo.once('error', (error) => watch.say(`Không chạy được bản trình diễn: ${error.message}`));
  demo.once('exit', (code) => {
    removePidFile(dataDir, 'demo');
    // Where to look, and that it came to its end, it says itself.
    if (!watch.stopping && code !== 0) watch.say(`Bản trình diễn dừng giữa chừng (mã ${code}).`);
  });
}
