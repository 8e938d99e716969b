import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules, readRules } from './load-rules';
import { ruleChanges } from './rule-changes';
import { rulePage } from './rule-page';
import { rulePages } from './rule-pages';

const DOCS = join(__dirname, '..', '..', '..', 'docs', 'rules');

const TEXT = `id: trial
kind: member
title: Đảng viên
document: Văn bản thử
article: Điều 1
validFrom: "2024-01-01"
validTo: "2024-12-31"
standsInFor: Quy định khác
settings:
  goodFrom: { question: Từ bao nhiêu điểm?, type: number, cite: Điểm mở 1 }
  strict: { question: Có tính kỷ luật không?, type: flag, cite: Điểm mở 2 }
facts: { total: Tổng điểm, lowConfidencePercent: Tín nhiệm thấp, organisationLevel: Mức của tổ chức, discipline: Kỷ luật }
rows:
  - { outcome: not_completed, says: Bị kỷ luật, cite: k3, onlyIf: strict, when: [{ fact: discipline, op: is, value: disciplined, cite: k3 }] }
  - outcome: good
    says: Tốt
    cite: k1
    when:
      - { fact: total, op: at_least, value: { setting: goodFrom }, cite: k2 }
      - { fact: lowConfidencePercent, op: at_most, value: 20, absent: true, cite: k1 }
      - { fact: organisationLevel, op: at_least, value: good, absent: false, cite: k1 }
    warning: { code: w, message: Cách đọc., cite: k9 }
  - { outcome: completed, says: Còn lại, cite: k3, when: [] }
remarks:
  - { when: [{ fact: organisationLevel, op: is, value: null, cite: k4 }], warning: { code: r, message: Chưa giới hạn., cite: k4 } }
openPoints: [Một điểm chưa rõ.]
`;

const PAGE = `<!-- Trang này được tạo từ các tệp trong libs/rulebook/rules; sửa tệp quy tắc, không sửa trang này. -->

# Bộ quy tắc trial: Văn bản thử

## Đảng viên

Căn cứ: Văn bản thử, Điều 1. Áp dụng từ 01/01/2024 đến 31/12/2024.

**Dùng tạm thay cho Quy định khác** (G-14).

Các dòng được xét theo thứ tự; dòng đầu tiên thỏa mãn quyết định mức đề xuất.

1. **Không hoàn thành nhiệm vụ**: Bị kỷ luật (k3).
   - Chỉ có dòng này khi điểm mở “strict” được quyết định là có.
   - Kỷ luật: bị kỷ luật
2. **Hoàn thành tốt nhiệm vụ**: Tốt (k1).
   - Tổng điểm: từ [điểm mở: goodFrom] trở lên (k2)
   - Tín nhiệm thấp: không quá 20% (không lấy phiếu tín nhiệm thì coi là đạt)
   - Mức của tổ chức: từ Hoàn thành tốt nhiệm vụ trở lên (chưa biết thì không tính)
   - *Lưu ý (k9):* Cách đọc.
3. **Hoàn thành nhiệm vụ**: Còn lại (k3).
   - mọi trường hợp còn lại

### Lưu ý kèm theo kết quả

- Mức của tổ chức: chưa biết. → Chưa giới hạn.

### Điểm mở ban chỉ đạo phải quyết định trước khi dùng

- \`goodFrom\` (số): Từ bao nhiêu điểm? (Điểm mở 1)
- \`strict\` (có hoặc không): Có tính kỷ luật không? (Điểm mở 2)

### Điểm văn bản chưa rõ hoặc chưa được xác nhận

- Một điểm chưa rõ.

### Dữ kiện phải nhập

- Tổng điểm
- Tín nhiệm thấp
- Mức của tổ chức
- Kỷ luật
`;

describe('the rule book to read (issue C 7)', () => {
  const file = readRules(TEXT, 'thu.yaml');

  test('a page, word for word', () => {
    expect(rulePage({ id: 'trial', tables: [file], quota: null, before: [] })).toBe(PAGE);
  });

  test('what changed from the set before, and the quota', () => {
    const now = readRules(TEXT.replace('value: 20,', 'value: 10,').replace('validTo: "2024-12-31"', 'validTo: null'), 'thu.yaml');
    const settled = { value: null, cite: 'q' };
    const quota = {
      ...{
        id: 'trial',
        document: 'Văn bản thử',
        percent: { value: 20, cite: 'p' },
        base: settled,
        rounding: { value: 'down' as const, cite: 'r' },
      },
      ...{
        smallGroupFloor: { value: false, cite: 'f' },
        ceiling: { allowed: true, cite: 'c' },
        groups: [{ kind: 'member', within: 'Chi bộ', cite: 'g' }],
      },
    };
    const page = rulePage({ id: 'trial', tables: [now], quota, before: [file] });
    expect(page).toContain('Áp dụng từ 01/01/2024 trở đi.');
    expect(page).toContain(
      '### Khác với Văn bản thử\n\n- Hoàn thành tốt nhiệm vụ, Tín nhiệm thấp: không quá 20% → không quá 10%\n\n## Số lượng Hoàn thành xuất sắc nhiệm vụ\n\n',
    );
    expect(page.slice(page.indexOf('- Tỷ lệ: '))).toBe(
      [
        '- Tỷ lệ: không quá 20% (p)',
        '- Tính trên: **chưa quy định, ban chỉ đạo phải quyết định** (q)',
        '- Làm tròn: làm tròn xuống (r)',
        '- Dưới 05 đạt mức tốt: không có ngoại lệ (f)',
        '- Tỷ lệ riêng do cấp trên cho: có thể (c)',
        '- Tính trong: Chi bộ (g)\n',
      ].join('\n'),
    );
  });

  test('from H19 to QĐ 366: what a member must show now', () => {
    const changes = ruleChanges(loadRules('h19-2024', 'member'), loadRules('qd366-2025', 'member'));
    expect(changes).toContainEqual({ level: 'excellent', fact: 'Tổng điểm (thang 100)', before: null, now: 'từ 90 điểm trở lên' });
    expect(changes).toContainEqual({
      ...{ level: 'excellent', fact: 'Tỷ lệ nhiệm vụ hoàn thành vượt yêu cầu', before: 'từ 50% trở lên', now: 'từ 30% trở lên' },
    });
    expect(changes.map(({ fact }) => fact)).not.toContain('Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng');
    expect(changes).toContainEqual({
      ...{ level: 'completed', fact: 'Tỷ lệ tiêu chí chưa bảo đảm chất lượng, tiến độ', before: 'không quá 20%', now: null },
    });
    expect(ruleChanges(loadRules('h19-2024', 'member'), loadRules('h19-2024', 'member'))).toEqual([]);
  });

  test('docs/rules is what the rule files say now (node dist/libs/rulebook/rules/write-pages.js)', () => {
    const pages = rulePages();
    expect(readdirSync(DOCS).sort()).toEqual([...pages.keys()].sort());
    for (const [name, page] of pages) expect(readFileSync(join(DOCS, name), 'utf8')).toBe(page);
  });
});
