import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from './rule-pages';

/** Writes the pages of the rule book: `node dist/libs/rulebook/rules/write-pages.js docs/rules`. */
const folder = process.argv[2] ?? join('docs', 'rules');
mkdirSync(folder, { recursive: true });
for (const [name, page] of rulePages()) writeFileSync(join(folder, name), page);
