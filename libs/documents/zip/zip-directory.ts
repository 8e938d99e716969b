import { Refusal } from '@libs/domain/refusal';

/** One file in a ZIP archive, as the archive's directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc32: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 0x1;
const IN_ZIP64 = 0xffffffff;
/** Of the mode that Unix archives note: what kind of file it is, and that of a symbolic link. */
const KIND = 0o170000;
const LINK = 0o120000;

/**
 * Reads the directory at the end of a ZIP archive without unpacking anything.
 * @throws Refusal `damaged-file` where the bytes are no plain ZIP archive: something before or after it, encrypted, 4 GB and more, cut off, with links or
 *   with names that lead out of it
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file);
  if (end === null || file.length < END_LENGTH || file.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
  const count = file.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const entry = {
      name: file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength).replace(/^\//, ''),
      method: file.readUInt16LE(at + 10),
      crc32: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    const encrypted = (file.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
    const isLink = ((file.readUInt32LE(at + 38) >>> 16) & KIND) === LINK;
    if (encrypted || isLink || leadsOut(entry.name) || next > end || [entry.packed, entry.unpacked, entry.offset].includes(IN_ZIP64))
      throw damaged();
    entries.push(entry);
    at = next;
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw damaged();
  return entries;
}

/** A name that would be written elsewhere by a program that unpacks to a disk, which this one never does (ASVS 5.3.3). */
function leadsOut(name: string): boolean {
  return /[\\\0]|^[A-Za-z]:/.test(name) || name.split('/').includes('..');
}

/** The end record is the last thing in the file but for a comment that fills the rest exactly; null where there is none. */
function findEnd(file: Buffer): number | null {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return null;
}

/** What is said of a file that is cut off, encrypted or made by hand. */
export function damaged(): Refusal {
  return new Refusal('damaged-file', 'Tệp bị hỏng hoặc có mật khẩu; mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi nhập lại.');
}
