import type { Reading } from './reading';

/** Prefixes of the 11-digit mobile numbers of before 2018 and what replaced them. */
const OLD_PREFIXES: Readonly<Record<string, string>> = {
  '120': '70', '121': '79', '122': '77', '126': '76', '128': '78',
  '123': '83', '124': '84', '125': '85', '127': '81', '129': '82',
  '162': '32', '163': '33', '164': '34', '165': '35', '166': '36', '167': '37', '168': '38', '169': '39',
  '186': '56', '188': '58', '199': '59',
}; // prettier-ignore

const MOBILE = /^[35789]\d{8}$/;
const LANDLINE = /^2\d{9}$/;

/**
 * A Vietnamese telephone number as E.164 (`+84901234567`), from any usual way of writing it: 0901234567, +84 901 234 567, 84901…, dots,
 * blanks, brackets. A mobile number without its leading 0, which Excel eats, is understood with a remark (ecosystem.md 9.7).
 */
export function readPhone(text: string): Reading<string> {
  const digits = text.replace(/[\s.()\-–]/gu, '');
  if (MOBILE.test(digits)) {
    return { value: `+84${digits}`, remark: `Số "${text}" thiếu số 0 ở đầu (Excel thường bỏ mất); đã hiểu là 0${digits}.` };
  }
  const national = /^(?:(?:\+84|0084|84)0?|0)(\d+)$/.exec(digits)?.[1] ?? '';
  if (MOBILE.test(national) || LANDLINE.test(national)) return { value: `+84${national}` };
  const renewed = OLD_PREFIXES[national.slice(0, 3)];
  if (renewed && national.length === 10) {
    return { fault: `"${text}" là số di động 11 chữ số đã ngừng dùng từ năm 2018; thay bằng 0${renewed}${national.slice(3)} nếu đúng.` };
  }
  return { fault: `"${text}" không phải số điện thoại Việt Nam; ghi như 0901234567 hoặc +84901234567, hoặc để trống.` };
}
