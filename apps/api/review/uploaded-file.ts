import { createHash } from 'node:crypto';
import type { NewAttachment } from '@libs/acts/review/review.repository';
import { cleanFileName } from '@libs/documents/files/file-name';
import { FILE_TYPES, fileTypeOf } from '@libs/documents/files/file-type';
import { Refusal } from '@libs/domain/refusal';
import { shownName } from '../edge/shown-name';
import type { UploadedFile } from '../edge/upload';

/** A file that may be kept. @throws Refusal `empty-file`, `wrong-file-type` with its place among the files */
export function readUpload({ originalname, buffer }: UploadedFile, at: number): NewAttachment {
  const path = `files[${at}]`;
  if (buffer.length === 0) throw new Refusal('empty-file', `Tệp thứ ${at + 1} không có nội dung; hãy chọn lại tệp.`, { path });
  const type = fileTypeOf(buffer);
  if (type === null) {
    throw new Refusal(
      'wrong-file-type',
      `Tệp thứ ${at + 1} (${shownName(originalname)}) không phải PDF, DOCX, XLSX, ODT, JPG, PNG, hoặc bị hỏng, có mã macro; hãy lưu lại dạng PDF rồi gửi.`,
      { path },
    );
  }
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { name: cleanFileName(originalname, type), type: FILE_TYPES[type], sha256, content: buffer };
}
