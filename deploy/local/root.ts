import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The project's own folder, found from this file upwards, the same from the sources (tests) and from dist/. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package-lock.json'))) {
    if (dirname(folder) === folder) throw new Error('Không tìm thấy thư mục gốc của dự án (package-lock.json).');
    folder = dirname(folder);
  }
  return folder;
}

/** Where programs built for this user are kept between clones (`XDG_CACHE_HOME`, else `~/.cache`). */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dondoc');
}
