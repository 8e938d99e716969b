import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { API, DATABASE, NAMESPACE, readConfig, WORKER } from '@libs/config/config';
import { readCompose, type Service } from './compose-file';

const ROOT = join(__dirname, '..');
const text = (path: string): string => readFileSync(join(__dirname, path), 'utf8');
const compose = readCompose();
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => /^dondoc(-try)?$/.test(image));
const sourceOf = (script: string): string => join(ROOT, script.replace(/^dist\//, '').replace(/\.js$/, '.ts'));

/** deploy/env.example as a careful operator fills it in. */
function filledIn(): Record<string, string> {
  const lines = [...text('env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value || 'filled-in']);
  const secret = randomBytes(32).toString('base64');
  return { ...Object.fromEntries(lines), CODEC_KEYS: `k1:${secret}`, MASTER_KEYS: `m1:${secret}` };
}

function substituted(environment: Service['environment'] = {}): Record<string, string> {
  const values = filledIn();
  const fill = (value: string | number): string =>
    `${value}`.replace(/\$\{(\w+)[^}]*\}/g, (_all, name: string) => values[name] ?? `no ${name}`);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}

test.each([
  ['api', API],
  ['worker', WORKER],
  ['migrate', DATABASE],
  ['temporal-namespace', NAMESPACE],
])('%s starts with the environment compose gives it, and is given nothing it does not read (ASVS 13.3.2)', (name, reads) => {
  const environment = substituted(compose.services[name]?.environment);
  expect(() => readConfig(reads, environment)).not.toThrow();
  expect(Object.keys(environment).filter((variable) => !(variable in reads.shape))).toEqual([]);
});

test('every value an operator must give is in env.example', () => {
  const asked = [...`${text('compose.yaml')}${text('Caddyfile')}`.matchAll(/\$\{(\w+)|\{\$(\w+)\}/g)].map(([, one, other]) => one ?? other);
  const offered = Object.keys(filledIn());
  expect(asked.filter((name) => name === undefined || !offered.includes(name))).toEqual([]);
  expect(offered.filter((name) => !asked.includes(name))).toEqual([]);
});

test('every image is built from files that are there', () => {
  for (const [, { build }] of services) if (build) expect(existsSync(join(__dirname, build.context, build.dockerfile))).toBe(true);
  for (const file of readdirSync(join(__dirname, 'images')).filter((name) => name.endsWith('Dockerfile'))) {
    const copied = [...text(`images/${file}`).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  }
});

test('nothing of ours runs as root', () => {
  for (const [file, images] of Object.entries({ 'images/Dockerfile': 2, 'images/temporal.Dockerfile': 1 })) {
    expect(text(file).match(/^USER (?!root).+$/gm)).toHaveLength(images);
  }
});

test('every program, script and file that compose names is there', () => {
  for (const [, { command = [] }] of ours) {
    const script = command.find((word) => word.startsWith('dist/'));
    if (script) expect([script, existsSync(sourceOf(script))]).toEqual([script, true]);
  }
  for (const [, { volumes = [], env_file }] of services) {
    const files = [
      ...volumes.filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0] ?? ''),
      ...(env_file ? [env_file] : []),
    ];
    expect(files.filter((file) => !existsSync(join(__dirname, file)))).toEqual([]);
    const named = volumes.filter((volume) => !volume.startsWith('./')).map((volume) => volume.split(':')[0] ?? '');
    expect(named.filter((name) => !(name in compose.volumes))).toEqual([]);
  }
});

test('the scripts can be run', () => {
  for (const script of ['cluster/schema.sh', 'cluster/start.sh', 'images/postgres-roles.sh']) {
    expect(() => accessSync(join(__dirname, script), constants.X_OK)).not.toThrow();
  }
});

test('the scripts of Temporal read nothing that it is not given', () => {
  const given = {
    ...Object.fromEntries([...text('cluster/temporal.env').matchAll(/^(\w+)=/gm)].map(([, name]) => [name, ''])),
    ...compose.services['temporal']?.environment,
  };
  const read = [...text('cluster/schema.sh').matchAll(/\$([A-Z_]+)/g)].map(([, name = '']) => name);
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((name) => !(name in given))).toEqual([]);
  for (const port of text('cluster/temporal.env').matchAll(/MEMBERSHIP_PORT=(\d+)/g)) expect(Number(port[1])).toBeLessThan(32_768);
});

test('Caddy is of the line that is tried with the Caddyfile, and asks the api where compose has it', () => {
  const [, tried = ''] = /caddyserver\/caddy\/v2 v(\d+\.\d+)\.\d+/.exec(text('proxy/go.mod')) ?? [];
  expect(compose.services['proxy']?.image).toBe(`caddy:${tried}`);
  expect(text('Caddyfile')).toContain('dynamic a {$API_HOST:api} {$API_PORT:3000}');
  expect(compose.services['api']?.environment).toMatchObject({ PORT: 3000 });
});

test('the dynamic configuration of the cluster is YAML of the shape Temporal reads', () => {
  const settings: Record<string, { value: unknown }[]> = parse(text('cluster/dynamic-config.yaml'));
  for (const [name, values] of Object.entries(settings)) expect([name, values.map((one) => Object.keys(one))]).toEqual([name, [['value']]]);
});
