import { Refusal } from '@libs/domain/refusal';
import { readYaml } from './yaml-source';

function said(text: string): string {
  try {
    readYaml(text, 'thu.yaml');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'đọc được';
}

describe('G-01 broken YAML is told by line and column, with what to do and no code of the library', () => {
  test.each([
    ['a colon in a sentence', 'a: Báo cáo: năm 2026\n', /^thu\.yaml, dòng 1, cột 4: .*câu có dấu hai chấm thì đặt cả câu trong dấu nháy/],
    ['a colon in braces', 'a: { b: c: d }\n', /dòng 1, cột 9: .*dấu hai chấm trong ngoặc/],
    ['a key further left than its group', 'a:\n  b: 1\n c: 2\n', /dòng 3, cột 1: .*thụt lề sai/],
    ['a key further right than its group', 'steps:\n  - id: a\n   title: b\n', /dòng 3, cột 1: .*thụt lề sai/],
    ['a bracket that is not closed', 'a: [1, 2\nb: 3\n', /thiếu dấu đóng ngoặc/],
    ['a quote that is not closed', "a: 'x\nb: 2\n", /thiếu dấu hai chấm, dấu nháy hoặc dấu đóng ngoặc/],
    ['a key without its colon', 'title Báo cáo\nb: 1\n', /dòng 1, cột 1: .*thường là thiếu dấu hai chấm sau tên khóa/],
    ['a tab', 'a: 1\n\tb: 2\n', /dòng 2, cột 1: .*hãy dùng dấu cách/],
    ['a sign of YAML’s own', 'a: @x\n', /dòng 1, cột 4: .*đặt cả câu trong dấu nháy/],
    ['an asterisk', 'a: *x\n', /câu bắt đầu bằng dấu \*.*đặt cả câu trong dấu nháy/],
    ['an exclamation mark', 'a: !x y\n', /dòng 1, cột 4: .*dấu !/],
    ['two documents', 'a: 1\n---\nb: 2\n', /“---”/],
    ['a brace too many', 'a: }\n', /chữ hoặc dấu thừa/],
  ])('%s', (_what, text, says) => {
    expect(said(text)).toMatch(says);
    expect(said(text)).not.toMatch(/[A-Z]{3,}_|\bmã\b/);
  });
});
