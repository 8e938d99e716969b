import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ postgresPassword: z.string().min(1), codecKeys: z.string().min(1) });
export type Secrets = z.infer<typeof shape>;

/** The secrets of one data folder: made once, readable by its owner only, handed to the services by environment. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = {
      postgresPassword: randomBytes(24).toString('base64url'),
      codecKeys: `k1:${randomBytes(32).toString('base64')}`,
    };
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const read = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`Tệp ${file} bị hỏng: khôi phục từ bản sao, hoặc dời cả thư mục dữ liệu đi nơi khác để bắt đầu lại.`);
  return read.data;
}
