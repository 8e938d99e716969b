import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Supersession } from '@libs/domain/plan/lint/lint-context';
import { readDataFile } from './read-data-file';

const schema = z.array(z.strictObject({ number: z.string().min(1), replacedBy: z.string().min(1), from: z.iso.date() }));

/** Which instrument replaced which, and since when; what the linter's `superseded-rule` knows. */
export function loadSupersessions(): Supersession[] {
  return readDataFile(readFileSync(join(__dirname, 'supersessions.yaml'), 'utf8'), 'supersessions.yaml', schema);
}
