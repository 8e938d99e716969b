import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ postgresPassword: z.string().min(1), codecKeys: z.string().min(1), masterKeys: z.string().min(1) });
export type Secrets = z.infer<typeof shape>;

/** Folders of before the keys of campaigns have no master key yet. */
const stored = shape.partial({ masterKeys: true });
const newKey = (name: string): string => `${name}:${randomBytes(32).toString('base64')}`;

/** The secrets of one data folder: made once, readable by its owner only, handed to the services by environment. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    return keep(file, { postgresPassword: randomBytes(24).toString('base64url'), codecKeys: newKey('k1'), masterKeys: newKey('m1') });
  }
  const read = stored.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`Tệp ${file} bị hỏng: khôi phục từ bản sao, hoặc dời cả thư mục dữ liệu đi nơi khác để bắt đầu lại.`);
  const { masterKeys, ...others } = read.data;
  return masterKeys === undefined ? keep(file, { ...others, masterKeys: newKey('m1') }) : { ...others, masterKeys };
}

function keep(file: string, secrets: Secrets): Secrets {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
