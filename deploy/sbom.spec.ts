import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './local/root';

interface Component {
  name: string;
  hashes?: { alg: string }[];
  properties: { name: string }[];
}
const json = (file: string): Record<string, Record<string, unknown>> => JSON.parse(readFileSync(join(projectRoot(), file), 'utf8'));

test('the bill of materials that goes into the image names every package of the product, each with its hash (ASVS 15.1.2)', () => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: projectRoot(), encoding: 'utf8', maxBuffer: 64 << 20 });
  expect(status).toBe(0);
  const { bomFormat, components }: { bomFormat: string; components: Component[] } = JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  // Those that only build and test it are marked.
  const shipped = components.filter(({ properties }) => properties.every(({ name }) => name !== 'cdx:npm:package:development'));
  const bare = shipped.filter(({ hashes }) => hashes?.[0]?.alg !== 'SHA-512').map(({ name }) => name);
  // The compiler's parts for other machines, put into the lockfile by hand (lockfile.spec.ts); no image has them.
  expect(bare.filter((name) => !/^@swc\/core-/.test(name))).toEqual([]);
  const names = new Set(shipped.map(({ name }) => name));
  expect(Object.keys(json('package.json')['dependencies'] ?? {}).filter((name) => !names.has(name))).toEqual([]);
  expect(readFileSync(join(projectRoot(), 'deploy/images/Dockerfile'), 'utf8')).toMatch(
    /^RUN .* npm run --silent sbom > dist\/sbom\.json$/m,
  );
});

test('every package comes from the registry: none by an address, a folder or a repository (ASVS 15.1.2)', () => {
  const packages = Object.entries(json('package-lock.json')['packages'] ?? {}) as [string, Record<string, unknown>][];
  const elsewhere = packages.filter(([path, { link, resolved }]) => path !== '' && (link === true || resolved !== undefined));
  expect(elsewhere).toEqual([]);
  const asked = packages.flatMap(([, { dependencies = {}, devDependencies = {}, optionalDependencies = {} }]) =>
    Object.entries({ ...(dependencies as object), ...(devDependencies as object), ...(optionalDependencies as object) }),
  );
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter(([, version]) => /^(git|https?|file|github|link):|^[\w-]+\/[\w-]+$/.test(String(version)))).toEqual([]);
});
