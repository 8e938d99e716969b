import { readZipDirectory } from '../zip/zip-directory';

export const FILE_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;
export type FileType = keyof typeof FILE_TYPES;

const STARTS: readonly (readonly [FileType, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];
const MACROS = /(^|\/)vbaProject\.bin$/i;

/** What kind of file this is by its content, whatever it is called; null for every kind that is not taken, and for Office files with macros. */
export function fileTypeOf(content: Buffer): FileType | null {
  const plain = STARTS.find(([, start]) => content.subarray(0, start.length).equals(start));
  return plain ? plain[0] : officeType(content);
}

function officeType(content: Buffer): FileType | null {
  const names = namesInside(content);
  if (names.has('mimetype') && content.subarray(38, 38 + FILE_TYPES.odt.length).toString() === FILE_TYPES.odt) return 'odt';
  if (!names.has('[Content_Types].xml') || [...names].some((name) => MACROS.test(name))) return null;
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : null;
}

function namesInside(content: Buffer): ReadonlySet<string> {
  try {
    return new Set(readZipDirectory(content).map(({ name }) => name));
  } catch {
    return new Set();
  }
}
