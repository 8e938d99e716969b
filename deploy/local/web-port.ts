import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, listens } from './ports';

/**
 * The port of the web app: the user's `PORT`, which must be free, else the one of the last start, else 3000, else any. Links in mails that
 * were sent hold it, so it is kept in the data folder, and `say` hears when it could not be had again.
 */
export async function webPort(dataDir: string, say: (line: string) => void): Promise<string> {
  const kept = join(dataDir, 'web-port');
  const last = existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined;
  const theirs = process.env['PORT'];
  const port = theirs === undefined ? `${await freePort(Number(last ?? 3000))}` : await free(theirs);
  // A port that was taken just now is tried again next time: most links lead there.
  if (theirs !== undefined || last === undefined) writeFileSync(kept, port);
  if (last !== undefined && last !== port && process.env['PUBLIC_URL'] === undefined) {
    say(`Địa chỉ đã đổi từ cổng ${last} sang ${port}${theirs === undefined ? ' vì cổng cũ đang có chương trình khác dùng' : ''}:`);
    say(`  liên kết trong các thư gửi trước đây chỉ mở được khi Đôn Đốc lại chạy ở cổng ${last}.`);
  }
  return port;
}

async function free(port: string): Promise<string> {
  // What is no port at all is refused by the configuration, in its own words.
  if (Number(port) < 65_536 && (await listens(Number(port))))
    throw new Error(`Cổng ${port} (biến PORT) đang có chương trình khác dùng: chọn cổng khác hoặc bỏ PORT đi.`);
  return port;
}
