import type { z } from 'zod';
import { didYouMean } from './nearest-word';

type Issue = z.core.$ZodIssue;

/** One mistake of a file: where in the data, and a Vietnamese sentence that says what is wrong and what would do. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Turns what zod found into sentences for the writer of a rule or plan file; `known` gives the keys that may stand at a path. */
export function explainIssue(issue: Issue, known: (path: readonly PropertyKey[]) => readonly string[] = () => []): Mistake {
  if (issue.code === 'unrecognized_keys') {
    const [first = ''] = issue.keys;
    // In `{ name: A, B }` YAML takes "B" for a key: the commonest slip of a hand-written file.
    const cure = first.includes(' ') ? 'câu có dấu phẩy trong ngoặc { } phải đặt trong dấu nháy' : 'bỏ đi hoặc sửa lại tên khóa';
    const meant = didYouMean(first, known(issue.path));
    return {
      path: [...issue.path, first],
      message: `khóa “${issue.keys.join('”, “')}” không có trong mẫu${meant === '' ? `; ${cure}` : meant}`,
    };
  }
  if (isMissing(issue) && issue.path.at(-1) === 'cite')
    return { path: issue.path, message: 'thiếu “cite”: ghi điều, mục của văn bản nói câu này, ví dụ “cite: IX.1”' };
  if (issue.code === 'invalid_type')
    return {
      path: issue.path,
      message: isMissing(issue) ? `thiếu ${nameOf(issue.path)}; cần ${kind(issue.expected)}` : `phải là ${kind(issue.expected)}`,
    };
  if (issue.code === 'invalid_value') {
    const allowed = `một trong: ${issue.values.map(String).join(', ')}`;
    if (isMissing(issue)) return { path: issue.path, message: `thiếu ${nameOf(issue.path)}; cần ${allowed}` };
    const meant = typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : '';
    return { path: issue.path, message: `chỉ nhận ${allowed}${meant}` };
  }
  if (issue.code === 'invalid_key') return { path: issue.path, message: `tên khóa ${issue.issues[0]?.message ?? 'không hợp lệ'}` };
  if (issue.code === 'invalid_union') return { path: issue.path, message: `không đúng dạng nào được nhận: ${unionHints(issue)}` };
  if (issue.code === 'too_small') return { path: issue.path, message: tooSmall(issue) };
  if (issue.code === 'too_big') return { path: issue.path, message: tooBig(issue) };
  return { path: issue.path, message: isMissing(issue) ? `thiếu ${nameOf(issue.path)}; ${issue.message}` : issue.message };
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'không được để trống' : `quá ngắn, ít nhất ${minimum} ký tự`;
  return origin === 'array' ? `quá ít, ít nhất ${minimum} mục` : `quá nhỏ; ít nhất ${minimum}`;
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `quá dài, nhiều nhất ${maximum} ký tự`;
  return origin === 'array' ? `quá nhiều, nhiều nhất ${maximum} mục` : `quá lớn; nhiều nhất ${maximum}`;
}

/** `steps[2].deadline.text`, as the messages and the command line write a path. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('');
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined;
}

function nameOf(path: readonly PropertyKey[]): string {
  return `“${writePath(path.slice(-1))}”`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ (chuỗi)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm khóa: giá trị',
  record: 'một nhóm khóa: giá trị',
};

function kind(expected: string): string {
  return KINDS[expected] ?? expected;
}

function unionHints(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  return issue.errors.map((branch) => branch.map((inner) => explainIssue(inner).message).join(' và ')).join('; hoặc ');
}
