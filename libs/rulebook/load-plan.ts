import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LADDER, type Plan } from '@libs/domain/plan/plan';
import { Refusal } from '@libs/domain/refusal';
import { fingerprint } from './fingerprint';
import { checkPlan } from './plan-coherence';
import { planSchema } from './plan-schema';
import { readChildPlan } from './read-child-plan';
import { readDataFile } from './read-data-file';

/** A plan as it is launched: the data and its fingerprint, which goes on record with the campaign (G-01). */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly sha256: string;
}

const LIBRARY = join(__dirname, 'plans');

/**
 * Reads a plan file's text; one that says `inherits` is put on its parent (P58-05), by default a plan of the library. Throws a Refusal
 * with every mistake by line and column.
 */
export function readPlan(text: string, fileName: string, parentOf = (id: string): Plan => loadPlan(id).plan): LoadedPlan {
  const file = /^inherits:/m.test(text) ? readChildPlan(text, fileName, parentOf) : readDataFile(text, fileName, planSchema, checkPlan);
  const plan: Plan = { ...file, ladder: file.ladder ?? DEFAULT_LADDER };
  return { plan, sha256: fingerprint(plan) };
}

/** Ids of the plans that come with the product, sorted. */
export function libraryPlanIds(): string[] {
  return readdirSync(LIBRARY)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

// The library does not change while the process runs; a command may ask for the same plan thousands of times.
const loaded = new Map<string, LoadedPlan>();

/** Loads a plan of the library by id. Throws a Refusal where there is none. */
export function loadPlan(id: string): LoadedPlan {
  const before = loaded.get(id);
  if (before) return before;
  const ids = libraryPlanIds();
  if (!ids.includes(id))
    throw new Refusal('unknown-plan', `Không có kế hoạch “${id}” trong thư viện; hiện có: ${ids.join(', ')}.`, {
      cite: 'G-01',
      path: 'plan',
    });
  const plan = readPlan(readFileSync(join(LIBRARY, `${id}.yaml`), 'utf8'), `${id}.yaml`);
  loaded.set(id, plan);
  return plan;
}
