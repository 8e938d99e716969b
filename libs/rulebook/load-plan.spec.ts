import { Refusal } from '@libs/domain/refusal';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlan, readPlan } from './load-plan';

const P79 = readFileSync(join(__dirname, 'plans', 'p79.yaml'), 'utf8');

function messageOf(text: string): string {
  try {
    readPlan(text, 'thu.yaml');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nhận';
}

describe('G-01 a plan is data, checked against a schema', () => {
  test('P79 loads, with the default ladder and a fingerprint', () => {
    const { plan, sha256 } = loadPlan('p79');
    expect(plan.steps.map(({ id, deadline }) => [id, deadline?.text])).toEqual([
      ['reviews', 'trước ngày 26/11'],
      ['results', 'trước ngày 28/11 hàng năm'],
      ['delegated-results', 'trước ngày 15/12 hàng năm'],
    ]);
    expect(plan.ladder.map((rung) => rung.day)).toEqual([-5, -2, 0, 1, 3, 5]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a comment does not change the fingerprint, a word does', () => {
    const { sha256 } = readPlan(P79, 'a');
    expect(readPlan(`# ghi chú\n${P79}`, 'a').sha256).toBe(sha256);
    expect(readPlan(P79.replace('recurs: yearly', 'recurs: once'), 'a').sha256).not.toBe(sha256);
  });

  // [what is broken, how, what the message must say]
  test.each([
    [
      'an unknown key',
      P79.replace('recurs: yearly', 'recurs: yearly\nrecur: yearly'),
      /thu\.yaml, dòng 19, cột \d+ \(recur\): khóa “recur” không có trong mẫu/,
    ],
    ['a missing key', P79.replace('recurs: yearly', ''), /dòng 3, cột 1 \(recurs\): thiếu “recurs”; cần một trong: yearly, once/],
    [
      'a kind that is not on the list',
      P79.replace('does: hold-reviews', 'does: review'),
      /dòng \d+, cột \d+ \(steps\[0\]\.does\): chỉ nhận một trong: draw-up-plan,/,
    ],
    [
      'a key written twice',
      P79.replace('recurs: yearly', 'recurs: yearly\nrecurs: once'),
      /dòng 19, cột 1: không đúng cú pháp YAML \(một khóa được ghi hai lần/,
    ],
    [
      'a step that is not there',
      P79.replace('needs: [reviews]', 'needs: [review]'),
      /dòng 160, cột 13 \(steps\[1\]\.needs\[0\]\): nhắc đến bước “review” không có; có phải “reviews”\?$/,
    ],
    [
      'a body that is not declared',
      P79.replace('implementing: [organizing-board]', 'implementing: [organising-board]'),
      /\(steps\[2\]\.bodies\.implementing\[0\]\): cơ quan “organising-board” chưa khai ở “bodies”; có phải “organizing-board”\?$/,
    ],
    ['a step that waits for itself', P79.replace('needs: [reviews]', 'needs: [delegated-results]'), /“results” chờ vòng quanh chính nó/],
    [
      'a day that is not real',
      P79.replace('date: 2023-11-15', 'date: 2023-11-31'),
      /dòng 8, cột 9 \(document\.date\): phải là ngày có thật/,
    ],
    ['confirm without a reason', P79.replace('does: hold-reviews\n    reviews: both', 'does: confirm'), /phải ghi “reason”/],
    [
      'a subject nobody is asked about',
      P79.replace('part-time-staff], decides', '], decides').replace(', part-time-staff', ''),
      /\(subjects\.part-time-staff\): chưa có ở “deciding”/,
    ],
    [
      'a key with a letter wrong',
      P79.replace('recurs: yearly', 'recurs: yearly\npapper: 1'),
      /khóa “papper” không có trong mẫu; có phải “papers”\?$/,
    ],
    [
      'a key with a letter wrong, inside a step',
      P79.replace('does: hold-reviews', 'doess: x\n    does: hold-reviews'),
      /\(steps\[0\]\.doess\): khóa “doess” không có trong mẫu; có phải “does”\?$/,
    ],
    ['a sentence without its article', P79.replace(/(hàng năm), cite: '?P79-11[^}]*/, '$1 '), /thiếu “cite”: ghi điều, mục của văn bản/],
    [
      'a suggested answer that is none of the answers',
      P79.replace('suggested: Ban Thường vụ Đảng ủy\n', 'suggested: Ban Thường vụ\n'),
      /\(settings\[\d\]\.suggested\): phải là một trong các câu trả lời ở options\.$/,
    ],
    [
      'a rule set misspelt',
      P79.replace('set: h19-2024', 'set: h19-2042'),
      /\(rules\.set\): không có bộ quy tắc “h19-2042”; có phải “h19-2024”\?$/,
    ],
    [
      'a rule set that is not there',
      P79.replace('set: h19-2024', 'set: cua-phuong'),
      /không có bộ quy tắc “cua-phuong”; hiện có: h19-2024, nd335-2025, nd90-2020/,
    ],
    [
      'a kind of collective misspelt',
      P79.replace('[organizing-board]', '[organising-board]'),
      /binds\.collectives\[0\]\): không có loại tập thể “organising-board”; có phải “organizing-board”\?$/,
    ],
    ['rungs out of order', `${P79}ladder:\n  - { day: 1 }\n  - { day: -2 }\n`, /\(ladder\[1\]\.day\): bậc -2 đứng sau bậc 1; xếp các bậc/],
    ['a rung twice', `${P79}ladder:\n  - { day: 1 }\n  - { day: 1 }\n`, /\(ladder\[1\]\.day\): bậc 1 ngày làm việc có hai lần/],
    ['a rung years away', `${P79}ladder:\n  - { day: 600 }\n`, /\(ladder\[0\]\.day\): quá lớn; nhiều nhất 60/],
    [
      'a letter before the deadline',
      `${P79}ladder:\n  - { day: -2, letter: true }\n`,
      /\(ladder\[0\]\.letter\): công văn đôn đốc ở bậc -2/,
    ],
    [
      'a draft of what is no review',
      P79.replace('needs: [reviews]', 'drafts: delegated-results'),
      /\.drafts\): “delegated-results” không phải bước kiểm điểm/,
    ],
  ])('%s is refused with line, column and what would do', (_what, text, says) => {
    expect(messageOf(text)).toMatch(says);
  });

  test('a plan the library does not have', () => {
    expect(() => loadPlan('p80')).toThrow('Không có kế hoạch “p80” trong thư viện');
  });
});
