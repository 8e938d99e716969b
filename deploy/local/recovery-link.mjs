/** `npm run recovery-link -- <login>`: a one-time link for the first account, whose password was lost. */
import { join } from 'node:path';
import { root } from './environment-of-start.mjs';

await import(join(root, 'dist', 'apps', 'api', 'recovery-link.js'));
