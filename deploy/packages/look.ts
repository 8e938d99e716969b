import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { z } from 'zod';
import { dayOf } from '@libs/domain/calendar/instant';
import { projectRoot } from '../local/root';
import { directPackages, needsReason, PACKAGE_LIST, type PackageLine, readPackageList } from './package-list';

/**
 * `npm run package-ages`: asks the registry npm is set up with when each package of package.json appeared at its locked version, whether that
 * is deprecated, and for known holes; writes docs/security/packages.yaml, where reasons written by hand stay. `-- --offline` takes what npm
 * remembers of its last install; known holes are asked for all the same.
 */
const HEAD = `# Every package that package.json names: its locked version, the day the registry got it, why it is kept where it is older than a year.
# Written by \`npm run package-ages\`, all but the reasons; deploy/packages/package-list.spec.ts fails where a package has no line of its version.
`;
const said = z.record(z.string(), z.string());
const viewed = z.object({ time: said, deprecated: z.string().optional() });
const audited = z.object({ metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }) });

const npm = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('npm', args, { cwd: projectRoot(), encoding: 'utf8', maxBuffer: 256 << 20 });

/** @throws Error where the registry does not know the version */
function look(name: string, version: string, offline: readonly string[]): PackageLine {
  const { status, stdout, stderr } = npm('view', `${name}@${version}`, 'time', 'deprecated', '--json', ...offline);
  if (status !== 0) throw new Error(`npm view ${name}@${version}: ${stderr.trim()}`);
  const answer: unknown = JSON.parse(stdout);
  // Asked for two fields of which it has one, npm gives that one bare.
  const { time, deprecated } = viewed.safeParse(answer).data ?? { time: said.parse(answer), deprecated: undefined };
  const appeared = time[version];
  if (appeared === undefined) throw new Error(`${name}@${version}: no day`);
  return { version, day: dayOf(Date.parse(appeared)), ...(deprecated === undefined ? {} : { deprecated }) };
}

/** What `npm audit` says in one line, without the registry's address. */
function audit(): string {
  const answer: unknown = JSON.parse(npm('audit', '--json').stdout || '{}');
  const counts = audited.safeParse(answer).data?.metadata.vulnerabilities;
  if (counts) return `answered: ${Object.entries(counts).map(([level, count]) => `${level} ${count}`).join(', ')}`; // prettier-ignore
  const refusal = z.object({ message: z.string() }).safeParse(answer).data?.message ?? 'no answer';
  return `not answered by this registry: ${refusal.replace(/ - [A-Z]+ \S+$/, '')}`;
}

const offline = process.argv.slice(2).filter((one) => one === '--offline');
const before = existsSync(PACKAGE_LIST) ? readPackageList().packages : {};
const looked = dayOf(Date.now());
const packages = Object.fromEntries(
  Object.entries(directPackages()).map(([name, version]) => {
    const found = look(name, version, offline);
    const reason = needsReason(found, looked) ? before[name]?.reason : undefined;
    return [name, reason === undefined ? found : { ...found, reason }];
  }),
);
writeFileSync(PACKAGE_LIST, HEAD + stringify({ looked, audit: audit(), packages }, { lineWidth: 0, singleQuote: true }));
const open = Object.entries(packages).filter(([, one]) => needsReason(one, looked) && !('reason' in one));
process.stdout.write(`${Object.keys(packages).length} gói, ${open.length} gói cần ghi lý do: ${open.map(([name]) => name).join(', ')}\n`);
