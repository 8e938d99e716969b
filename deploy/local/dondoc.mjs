/** `npm run dondoc`: the command line. */
import { join } from 'node:path';
import { root } from './environment-of-start.mjs';

await import(join(root, 'dist', 'apps', 'cli', 'main.js'));
