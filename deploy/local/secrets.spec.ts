import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codecKeys } from '@libs/config/codec-keys';
import { secretsOf } from './secrets';

const folder = (): string => mkdtempSync(join(tmpdir(), 'dondoc-secrets-'));

test('made once, with keys the product takes, readable by their owner only', () => {
  const dataDir = folder();
  const made = secretsOf(dataDir);
  expect(secretsOf(dataDir)).toEqual(made);
  expect(codecKeys.parse(made.codecKeys)).toHaveLength(1);
  expect(codecKeys.parse(made.masterKeys)).toMatchObject([{ id: 'm1' }]);
  expect(made.masterKeys).not.toContain(made.codecKeys.slice(3));
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('D6: a folder of before the keys of campaigns gets a master key, and keeps what it had', () => {
  const dataDir = folder();
  const before = { postgresPassword: 'mật', codecKeys: `k1:${Buffer.alloc(32, 1).toString('base64')}` };
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(before));
  const now = secretsOf(dataDir);
  expect(now).toMatchObject(before);
  expect(codecKeys.parse(now.masterKeys)).toHaveLength(1);
  expect(secretsOf(dataDir)).toEqual(now);
  expect(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))).toEqual(now);
});

test('a broken file is not overwritten', () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'secrets.json'), '{"codecKeys":"k1"}');
  expect(() => secretsOf(dataDir)).toThrow('bị hỏng');
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe('{"codecKeys":"k1"}');
});
