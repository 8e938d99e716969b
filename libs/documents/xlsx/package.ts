import { Refusal } from '@libs/domain/refusal';
import { unpack } from '../zip/unpack';
import { type ZipEntry, damaged, readZipDirectory } from '../zip/zip-directory';
import { walkXml } from './xml';

/** What a file may weigh, in bytes, files and cells: enough for 100,000 people. Checked before anything is unpacked. */
export const LIMITS = { file: 16 << 20, unpacked: 96 << 20, entries: 1000, cells: 1_000_000 };
export type Limits = typeof LIMITS;

const MEGABYTE = 1 << 20;
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OLE_HEADER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_HEADER = Buffer.from('PK\u0003\u0004');

/** The archive's files by name, each unpacked when asked for. */
export interface Parts {
  readonly names: readonly string[];
  read(name: string): Promise<Buffer>;
}

/** @throws Refusal `empty-file`, `old-format`, `not-a-workbook`, `too-large`, `damaged-file` */
export function openPackage(file: Buffer, limits: Limits): Parts {
  if (file.length === 0) throw new Refusal('empty-file', 'Tệp rỗng; chọn lại tệp .xlsx đã điền.');
  if (file.length > limits.file) throw tooLarge(`Tệp nặng hơn ${limits.file / MEGABYTE} MB`);
  if (file.subarray(0, 8).equals(OLE_HEADER)) {
    throw new Refusal(
      'old-format',
      'Tệp .xls đời cũ hoặc có mật khẩu; mở bằng Excel, bỏ mật khẩu, chọn Lưu thành (Save As) dạng .xlsx rồi nhập lại.',
    );
  }
  if (!file.subarray(0, 4).equals(ZIP_HEADER)) throw notAWorkbook();
  const directory = readZipDirectory(file);
  const unpacked = directory.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpacked) throw tooLarge(`Tệp bung ra ${Math.ceil(unpacked / MEGABYTE)} MB, quá ${limits.unpacked / MEGABYTE} MB`);
  if (directory.length > limits.entries) throw tooLarge(`Tệp chứa ${directory.length} tệp con, quá ${limits.entries}`);
  const entries = new Map<string, ZipEntry>(directory.map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged();
      return unpack(file, entry);
    },
  };
}

/** Looks inside: a document of another program, or one that carries macros, is no workbook whatever its name says. Returns the workbook's part. */
export async function workbookPart({ names, read }: Parts): Promise<string> {
  if (!names.includes('[Content_Types].xml')) throw notAWorkbook();
  let workbook: string | undefined;
  await walkXml(await read('[Content_Types].xml'), {
    open(tag, { PartName = '', ContentType }) {
      if (tag === 'Override' && ContentType === WORKBOOK_TYPE) workbook = PartName.replace(/^\//, '');
    },
  });
  if (workbook === undefined || names.some((name) => name.endsWith('vbaProject.bin'))) throw notAWorkbook();
  return workbook;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  /** The part's name in the archive. */
  readonly target: string;
}

/** What a part refers to. */
export async function relationships({ names, read }: Parts, part: string): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relationship[] = [];
  if (!names.includes(rels)) throw damaged();
  await walkXml(await read(rels), {
    open(tag, { Id = '', Type = '', Target = '' }) {
      if (tag !== 'Relationship') return;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: Target.startsWith('/') ? Target.slice(1) : folder + Target,
      });
    },
  });
  return found;
}

function notAWorkbook(): Refusal {
  return new Refusal('not-a-workbook', 'Tệp không phải sổ Excel dạng .xlsx không có macro; dùng tệp mẫu, lưu dạng .xlsx rồi nhập lại.');
}

function tooLarge(what: string): Refusal {
  return new Refusal('too-large', `${what}; xóa ảnh và các trang không thuộc mẫu rồi nhập lại.`);
}
