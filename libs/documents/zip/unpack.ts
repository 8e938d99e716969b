import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type ZipEntry, damaged } from './zip-directory';

const inflate = promisify(inflateRaw);
const STORED = 0;
const DEFLATED = 8;
const LOCAL_LENGTH = 30;

/**
 * The content of one file of an archive. A directory may lie about sizes: unpacking stops at the size it gave.
 * @throws Refusal `damaged-file`
 */
export async function unpack(file: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { offset, packed, unpacked, method } = entry;
  if (offset + LOCAL_LENGTH > file.length) throw damaged();
  const start = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (data.length !== packed || ![STORED, DEFLATED].includes(method)) throw damaged();
  const content = method === STORED ? data : await inflate(data, { maxOutputLength: Math.max(1, unpacked) }).catch(() => null);
  if (content?.length !== unpacked || crc32(content) !== entry.crc32) throw damaged();
  return content;
}
