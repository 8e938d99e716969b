import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * A registry that carries only the packages of its own kind of machine makes npm write a lockfile without the others, and `npm ci` then
 * refuses it on every machine. The cure is to add the missing entries by hand (version, os, cpu) and run `npm install --package-lock-only`.
 */
test('the lockfile holds every package that any of its packages asks for, also those of other machines', () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'));
  const holds = (from: string, name: string): boolean => {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true;
      if (base === '') return false;
    }
  };
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !holds(path, name)),
  );
  expect(missing).toEqual([]);
});
