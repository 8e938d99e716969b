/** `npm run dondoc`: the command line, with the environment of the `npm start` that runs on this data folder, if one does. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = join(process.env.DONDOC_DATA ?? join(root, '.data'), 'environment.json');
if (existsSync(shared)) process.env = { ...JSON.parse(readFileSync(shared, 'utf8')), ...process.env };

await import(join(root, 'dist', 'apps', 'cli', 'main.js'));
