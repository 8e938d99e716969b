/** The environment of the `npm start` that runs on this data folder, if one does; what is set outside goes first. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const shared = join(process.env.DONDOC_DATA ?? join(root, '.data'), 'environment.json');
if (existsSync(shared)) process.env = { ...JSON.parse(readFileSync(shared, 'utf8')), ...process.env };
