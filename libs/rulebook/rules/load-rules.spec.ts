import { exact } from '@libs/domain/exact/exact';
import { Refusal } from '@libs/domain/refusal';
import { bindRules } from './bind-rules';
import { kindsOf, loadRules, loadTable, readRules, ruleSetIds } from './load-rules';

const GOOD = `id: trial
kind: member
title: Thử
document: Văn bản thử
article: Điều 1
validFrom: "2024-01-01"
validTo: "2024-12-31"
facts:
  total: Tổng điểm
  outstanding: Nổi bật
  lowConfidencePercent: Tín nhiệm thấp
  discipline: Kỷ luật
rows:
  - outcome: good
    says: Tốt
    cite: Khoản 1
    when:
      - { fact: total, op: at_least, value: 70, cite: Khoản 1 }
  - outcome: not_completed
    says: Còn lại
    cite: Khoản 2
    when: []
`;

function refusal(run: () => unknown): Refusal {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** The file with one text in place of another. */
const wrong = (from: string, to: string): Refusal => refusal(() => readRules(GOOD.replace(from, to), 'thu.yaml'));
const condition = (text: string): Refusal => wrong('{ fact: total, op: at_least, value: 70, cite: Khoản 1 }', `{ ${text}, cite: Khoản 1 }`);

describe('the rule sets that come with the product (G-14)', () => {
  test('every file is read without a mistake', () => {
    for (const set of ruleSetIds()) for (const kind of kindsOf(set)) expect(loadRules(set, kind)).toMatchObject({ id: set, kind });
    expect(kindsOf('h19-2024')).toEqual(['branch', 'committee', 'member', 'organisation']);
  });

  test('the same file gives the same fingerprint, another file another', () => {
    const member = loadTable('h19-2024', 'member');
    expect(member.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(loadTable('h19-2024', 'member').sha256).toBe(member.sha256);
    expect(loadTable('h19-2024', 'branch').sha256).not.toBe(member.sha256);
    const changed = readRules(GOOD.replace('value: 70', 'value: 71'), 'x');
    expect(bindRules(changed, {}).sha256).not.toBe(bindRules(readRules(GOOD, 'x'), {}).sha256);
    expect(bindRules(readRules(`# a comment\n${GOOD}`, 'x'), {}).sha256).toBe(bindRules(readRules(GOOD, 'x'), {}).sha256);
  });

  test.each([
    [() => kindsOf('h20'), 'unknown-rule-set', 'ruleSet', 'Không có bộ quy tắc “h20”; hiện có: h19-2024'],
    [() => loadTable('../plans', 'member'), 'unknown-rule-set', 'ruleSet', 'Không có bộ quy tắc'],
    [
      () => loadTable('h19-2024', 'house'),
      'unknown-kind',
      'kind',
      'không xếp loại “house”; hiện có: branch, committee, member, organisation.',
    ],
  ])('refused: %# %s', (run, code, path, says) => {
    const refused = refusal(run);
    expect(refused).toMatchObject({ code, about: { path, cite: 'G-14' } });
    expect(refused.message).toContain(says);
  });
});

describe('a wrong rule file is refused by line and column', () => {
  test('the model file is right', () => {
    expect(bindRules(readRules(GOOD, 'thu.yaml'), {}).rows).toHaveLength(2);
  });

  test.each([
    ['an unknown fact', wrong('total: Tổng điểm', 'tota: Tổng điểm'), 'thu.yaml, dòng 9, cột 9 (facts.tota): không có dữ kiện “tota”'],
    ['a fact that every object has', wrong('total: Tổng điểm', 'constructor: Tổng điểm'), 'không có dữ kiện “constructor”'],
    [
      'an undeclared fact',
      condition('fact: exemplary, op: is, value: true'),
      'dòng 18, cột 9 (rows[0].when[0]): dữ kiện “exemplary” không được khai báo',
    ],
    ['an unknown operator', condition('fact: total, op: above, value: 70'), 'chỉ nhận một trong: at_least, more_than'],
    [
      'an operator that does not fit',
      condition('fact: outstanding, op: at_least, value: true'),
      'không hỏi “at_least” về “outstanding” được; chỉ nhận: is',
    ],
    ['an order where there is none', condition('fact: discipline, op: at_least, value: none'), 'chỉ nhận: is, one_of'],
    ['a number where a word belongs', condition('fact: discipline, op: is, value: 1'), 'phải là một trong: none, disciplined, remedied'],
    [
      'a word of another list',
      condition('fact: discipline, op: one_of, value: [none, good]'),
      'phải là danh sách gồm: none, disciplined, remedied',
    ],
    ['points above 100', condition('fact: total, op: at_least, value: 170'), 'giá trị của “total” với “at_least” phải là số từ 0 đến 100'],
    ['points below 0', condition('fact: total, op: at_least, value: -1'), 'phải là số từ 0 đến 100'],
    ['yes as a number', condition('fact: outstanding, op: is, value: 1'), 'phải là true hoặc false'],
    ['null of what is always there', condition('fact: discipline, op: is, value: null'), 'phải là một trong: none'],
    [
      'what absent means is left open',
      condition('fact: lowConfidencePercent, op: more_than, value: 50'),
      'phải ghi “absent”: true hoặc false',
    ],
    ['absent of what is always there', condition('fact: total, op: at_least, value: 70, absent: true'), '“absent” không dùng ở đây'],
    [
      'an undeclared setting',
      condition('fact: total, op: at_least, value: { setting: from }'),
      'giá trị của “total” với “at_least” phải là số từ 0 đến 100',
    ],
    ['an unknown key', wrong('cite: Khoản 2', 'cites: Khoản 2'), 'khóa “cites” không có trong mẫu'],
    ['a row without an article', wrong('    cite: Khoản 2\n', ''), 'thiếu “cite”'],
    ['an unknown level', wrong('outcome: good', 'outcome: fine'), 'chỉ nhận một trong: excellent, good, completed, not_completed'],
    ['no day', wrong('"2024-01-01"', '"2024-02-30"'), 'phải là ngày có thật'],
    ['an end before the beginning', wrong('"2024-12-31"', '"2023-12-31"'), '(validTo): ngày hết hiệu lực phải từ 2024-01-01 trở đi'],
    [
      'a gap',
      wrong('when: []', 'when: [{ fact: total, op: less_than, value: 70, cite: x }, { fact: outstanding, op: is, value: true, cite: x }]'),
      '(rows): có trường hợp không dòng nào bắt, ví dụ: total = 0 điểm; outstanding = không',
    ],
    [
      'a row that nothing reaches',
      wrong('{ fact: total, op: at_least, value: 70, cite: Khoản 1 }', '{ fact: total, op: at_least, value: 0, cite: x }'),
      'dòng 19, cột 5 (rows[1]): không trường hợp nào đi đến dòng này',
    ],
    [
      'a derived fact without what it follows from',
      wrong('rows:', 'derived: { lowestMassOrganisationLevel: Đoàn thể }\nrows:'),
      '(derived.lowestMassOrganisationLevel): không suy ra được',
    ],
    ['a derived fact there is not', wrong('rows:', 'derived: { toString: Đoàn thể }\nrows:'), '(derived.toString): không suy ra được'],
    [
      'a part without its whole',
      wrong('total: Tổng điểm', 'total: Tổng điểm\n  subordinates.disciplined: Kỷ luật'),
      '(facts.subordinates.disciplined): là một phần của “subordinates.count”',
    ],
    [
      'a setting nobody uses',
      wrong('rows:', 'settings: { x: { question: Hỏi?, type: flag, cite: y } }\nrows:'),
      'điểm mở “x” không được dòng nào dùng',
    ],
    [
      'a row for a setting there is not',
      wrong('    when: []', '    when: []\n    onlyIf: y'),
      '(rows[1].onlyIf): không có điểm mở “y” ở “settings”',
    ],
    [
      'a remark with a wrong condition',
      wrong(
        'rows:',
        'remarks: [{ when: [{ fact: exemplary, op: is, value: true, cite: x }], warning: { code: a, message: b, cite: c } }]\nrows:',
      ),
      '(remarks[0].when[0]): dữ kiện “exemplary” không được khai báo',
    ],
    ['broken YAML', wrong('kind: member', 'kind: [member'), 'không đúng cú pháp YAML'],
  ])('%s', (_, refused, says) => {
    expect(refused.about.cite).toBe('G-01');
    expect(refused.message).toContain(says);
  });

  test('every mistake at once', () => {
    const both = GOOD.replace('op: at_least', 'op: is').replace('"2024-12-31"', '"2023-12-31"');
    expect(refusal(() => readRules(both, 'thu.yaml')).message.split('\n')).toHaveLength(2);
  });
});

describe('open points are settled by the board, never by a default', () => {
  const OPEN = GOOD.replace('value: 70', 'value: { setting: goodFrom }').replace(
    'rows:',
    `settings:
  goodFrom: { question: Từ bao nhiêu điểm?, type: number, cite: Điểm mở 1 }
  strict: { question: Có tính kỷ luật không?, type: flag, cite: Điểm mở 2 }
rows:
  - outcome: not_completed
    says: Bị kỷ luật
    cite: Khoản 3
    onlyIf: strict
    when: [{ fact: discipline, op: is, value: disciplined, cite: Khoản 3 }]`,
  );
  const file = readRules(OPEN, 'thu.yaml');

  test('settled: the number is in the condition, the row is there or not, the fingerprint says with what', () => {
    const strict = bindRules(file, { goodFrom: exact('72.5'), strict: true });
    expect(strict.rows.map(({ says }) => says)).toEqual(['Bị kỷ luật', 'Tốt', 'Còn lại']);
    expect(strict.rows[1]?.when[0]?.value).toEqual(exact('72.5'));
    const lenient = bindRules(file, { goodFrom: exact('72.5'), strict: false });
    expect(lenient.rows.map(({ says }) => says)).toEqual(['Tốt', 'Còn lại']);
    expect(new Set([strict.sha256, lenient.sha256, bindRules(file, { goodFrom: exact(73), strict: true }).sha256]).size).toBe(3);
    expect(bindRules(file, { strict: true, goodFrom: exact('72.50') }).sha256).toBe(strict.sha256);
  });

  test.each([
    [
      { strict: true },
      'missing-key',
      'settings.goodFrom',
      'Chưa quyết định: Từ bao nhiêu điểm? Cần số từ 0 đến 100; không có giá trị mặc định.',
      'Điểm mở 1',
    ],
    [
      { goodFrom: exact(70) },
      'missing-key',
      'settings.strict',
      'Chưa quyết định: Có tính kỷ luật không? Cần true (có) hoặc false (không)',
      'Điểm mở 2',
    ],
    [{ goodFrom: exact(101), strict: true }, 'wrong-value', 'settings.goodFrom', 'Từ bao nhiêu điểm? Cần số từ 0 đến 100.', 'Điểm mở 1'],
    [{ goodFrom: exact(-1), strict: true }, 'wrong-value', 'settings.goodFrom', 'Cần số từ 0 đến 100.', 'Điểm mở 1'],
    [{ goodFrom: 70, strict: true }, 'wrong-value', 'settings.goodFrom', 'Cần số từ 0 đến 100.', 'Điểm mở 1'],
    [{ goodFrom: exact(70), strict: 'có' }, 'wrong-value', 'settings.strict', 'Cần true (có) hoặc false (không).', 'Điểm mở 2'],
    [
      { goodFrom: exact(70), strict: true, other: true },
      'unknown-key',
      'settings.other',
      'không có điểm mở “other”',
      'Văn bản thử, Điều 1',
    ],
  ])('refused: %# %s', (settings, code, path, says, cite) => {
    const refused = refusal(() => bindRules(file, settings));
    expect(refused).toMatchObject({ code, about: { path, cite } });
    expect(refused.message).toContain(says);
  });

  test('settings under which a row is out of reach are refused', () => {
    expect(refusal(() => bindRules(file, { goodFrom: exact(0), strict: false }))).toMatchObject({
      code: 'settings-contradict',
      about: { path: 'settings' },
    });
    expect(refusal(() => bindRules(file, { goodFrom: exact(0), strict: false })).message).toContain('“Còn lại”');
  });

  test('a flag is not a threshold, and a number is no row', () => {
    expect(refusal(() => readRules(OPEN.replace('type: number', 'type: flag'), 'x')).message).toContain('phải là số từ 0 đến 100');
    expect(refusal(() => readRules(OPEN.replace('type: flag', 'type: number'), 'x')).message).toContain('chỉ nhận điểm mở loại flag');
  });

  test('tables without open points take no settings', () => {
    expect(refusal(() => loadTable('h19-2024', 'member', { x: true }))).toMatchObject({
      code: 'unknown-key',
      about: { path: 'settings.x' },
    });
  });
});
