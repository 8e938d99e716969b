import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../local/root';
import { directPackages, needsReason, OLDEST_DAYS, readPackageList } from './package-list';

const { looked, packages } = readPackageList();
const lines = Object.entries(packages);

describe('no package is older than documented (ASVS 15.2.1)', () => {
  test('every package of package.json was looked at in the very version that is locked', () => {
    expect(Object.fromEntries(lines.map(([name, { version }]) => [name, version]))).toEqual(directPackages());
    expect(lines.length).toBeGreaterThan(50);
  });

  test('what was older than a year at the last look, or is deprecated, says why it is kept; nothing else does', () => {
    const silent = lines.filter(([, one]) => needsReason(one, looked) && one.reason === undefined);
    const needless = lines.filter(([, one]) => !needsReason(one, looked) && one.reason !== undefined);
    expect([silent, needless].map((found) => found.map(([name]) => name))).toEqual([[], []]);
  });

  test.each([
    ['2025-11-21', undefined, false],
    ['2025-11-20', undefined, true],
    ['2026-11-20', 'use another', true],
  ])('of %s (deprecated: %s) on 2026-11-21: needs a reason is %s', (day, deprecated, needs) => {
    const line = { version: '1.0.0', day, ...(deprecated === undefined ? {} : { deprecated }) };
    expect(needsReason(line, '2026-11-21')).toBe(needs);
  });

  test('the limits that are documented are those that are checked', () => {
    const page = readFileSync(join(projectRoot(), 'docs/security/README.md'), 'utf8');
    expect(OLDEST_DAYS).toBe(365);
    expect(page).toContain('older than a year (365 days)');
  });
});
