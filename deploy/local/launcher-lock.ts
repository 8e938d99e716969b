import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { birthMark } from './process-identity';

const shape = z.object({ pid: z.int(), mark: z.string(), address: z.string() });

const fileOf = (dataDir: string): string => join(dataDir, 'launcher.json');

/** This launcher takes the data folder; throws one plain sentence where another one has it and still runs. */
export function takeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const mine = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(mine, content(''));
  try {
    // A link is made whole or not at all, and by one of two that try at the same moment.
    linkSync(mine, fileOf(dataDir));
  } catch {
    refuseLiving(dataDir);
    renameSync(mine, fileOf(dataDir));
  } finally {
    rmSync(mine, { force: true });
  }
}

function refuseLiving(dataDir: string): void {
  const other = shape.safeParse(readJson(fileOf(dataDir)));
  if (!other.success || birthMark(other.data.pid) !== other.data.mark) return;
  const at = other.data.address === '' ? '' : ` tại ${other.data.address}`;
  throw new Error(
    `Đôn Đốc đang chạy${at} với thư mục dữ liệu này (tiến trình ${other.data.pid}): dùng luôn bản đó, ` +
      'hoặc dừng nó bằng Ctrl-C, hoặc đặt DONDOC_DATA sang thư mục khác để chạy thêm một bản.',
  );
}

/** Tells whoever tries the same data folder where the product can be reached. */
export function noteAddress(dataDir: string, address: string): void {
  writeFileSync(`${fileOf(dataDir)}.new`, content(address));
  renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}

export function releaseDataFolder(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

function content(address: string): string {
  return JSON.stringify({ pid: process.pid, mark: birthMark(process.pid) ?? '', address });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
