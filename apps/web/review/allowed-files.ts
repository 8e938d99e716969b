import type { FormError } from '../design/form-error';
import { saySize } from '../design/file-size';

const MOST = 5;
const LARGEST = 10 * 1024 * 1024;
const KINDS = /\.(pdf|docx|xlsx|odt|jpe?g|png)$/i;

/** What the API would refuse about the files, said before they travel. */
export function wrongFiles(files: readonly File[]): FormError[] {
  const found = files.flatMap((file) => {
    if (!KINDS.test(file.name)) return [`“${file.name}” không thuộc loại tệp được nhận; hãy lưu thành PDF rồi chọn lại.`];
    if (file.size > LARGEST) return [`“${file.name}” nặng ${saySize(file.size)}, quá 10 MB; hãy giảm dung lượng hoặc tách tệp.`];
    return file.size === 0 ? [`“${file.name}” là tệp rỗng.`] : [];
  });
  if (files.length > MOST) found.push(`Có ${files.length} tệp; chỉ gửi được tối đa ${MOST} tệp.`);
  return found.map((message) => ({ field: 'files', message }));
}
