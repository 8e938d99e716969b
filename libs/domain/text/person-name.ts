import { cleanText } from './clean-text';
import type { Reading } from './reading';

const ALLOWED = /^[\p{L}\p{M}\p{N} '’.()-]+$/u;
/** Signs that stand for letters in TCVN3 and VNI and for nothing in a name; ª º µ count as letters in Unicode. */
const LEGACY_SIGNS = /[\u00a1-\u00bf\u00d7\u00f7]/;
const VIETNAMESE = /^[a-zđàáâãèéêìíòóôõùúýăĩũơư\u1ea0-\u1ef9\d '’.()-]+$/u;

/**
 * A person's name: one field, one word or more (ecosystem.md 9.6). Signs that no name has are refused, most often they are what is left of a
 * legacy encoding without its font; letters outside the Vietnamese alphabet, which Ê Đê or Chăm names have, are remarked on.
 */
export function readPersonName(text: string): Reading<string> {
  const clean = cleanText(text);
  if ('fault' in clean) return clean;
  const { value } = clean;
  if (LEGACY_SIGNS.test(value))
    return { fault: `"${value}" có vẻ viết bằng bảng mã cũ (TCVN3, VNI); chuyển ô sang Unicode rồi xem lại từng chữ.` };
  if (!ALLOWED.test(value)) return { fault: `"${value}" có ký tự không dùng trong họ tên; chỉ ghi họ tên, không ghi chức vụ hay học hàm.` };
  if (VIETNAMESE.test(value.toLowerCase())) return { value };
  return {
    value,
    remark: `"${value}" có chữ ngoài bảng chữ cái tiếng Việt; nếu không phải tên dân tộc hay nước ngoài thì ô có thể còn ở bảng mã cũ (VNI).`,
  };
}
