import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DAY_MS, startOfDay } from '@libs/domain/calendar/instant';
import { projectRoot } from '../local/root';

/** The greatest age of a package that is kept without a written reason (docs/security/README.md). */
export const OLDEST_DAYS = 365;

const day = z.iso.date();
const line = z.strictObject({
  version: z.string(),
  /** When the registry got this version. */
  day,
  /** The registry's words, where this version is deprecated. */
  deprecated: z.string().optional(),
  /** Why it is kept all the same: written by hand, kept by the script. */
  reason: z.string().min(20).optional(),
});
const list = z.strictObject({ looked: day, audit: z.string(), packages: z.record(z.string(), line) });

export type PackageLine = z.output<typeof line>;
export type PackageList = z.output<typeof list>;

export const PACKAGE_LIST = join(projectRoot(), 'docs/security/packages.yaml');

/** docs/security/packages.yaml. @throws ZodError where it has another shape */
export const readPackageList = (): PackageList => list.parse(parse(readFileSync(PACKAGE_LIST, 'utf8')));

const asked = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });
const locked = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** Every package that package.json names, at the version that package-lock.json holds. */
export function directPackages(): Record<string, string> {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot(), file), 'utf8'));
  const { dependencies, devDependencies } = asked.parse(json('package.json'));
  const { packages } = locked.parse(json('package-lock.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).sort();
  return Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`]?.version ?? '']));
}

/** Whether a package may be kept only with a reason: it was too old at the day of the look, or its version is deprecated. */
export function needsReason({ day: appeared, deprecated }: PackageLine, looked: string): boolean {
  return deprecated !== undefined || startOfDay(looked) - startOfDay(appeared) > OLDEST_DAYS * DAY_MS;
}
