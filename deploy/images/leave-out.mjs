/**
 * `node deploy/images/leave-out.mjs dist`: takes out of the compiled product what only develops, tests or tries it, so that no image has it
 * (ASVS 15.2.3): the launcher of one machine with its trial mail server, measurements, the demonstration, and the places at which tests kill
 * a process.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [dist = ''] = process.argv.slice(2);
/** Of deploy/ a running installation needs these alone. */
const KEPT = /^(cluster\/register-namespace|local\/temporal-namespace)\.js(\.map)?$/;
const GONE = ['bench', 'apps/cli/running/play-demo.js', 'apps/cli/running/play-demo.js.map', 'libs/observability/fault-point.js.map'];

for (const entry of readdirSync(join(dist, 'deploy'), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isDirectory() && !KEPT.test(path.slice(join(dist, 'deploy').length + 1))) rmSync(path);
}
for (const name of GONE) rmSync(join(dist, name), { recursive: true, force: true });

// Called from three places; here it does nothing, whatever the environment says.
const faultPoint = join(dist, 'libs/observability/fault-point.js');
if (!existsSync(faultPoint)) throw new Error(`${faultPoint} is not there`);
writeFileSync(faultPoint, "'use strict';\nexports.faultPoint = () => undefined;\n");
