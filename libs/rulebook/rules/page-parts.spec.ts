import { pageParts } from './page-parts';
import { rulePages } from './rule-pages';

test('a page becomes headings, paragraphs and lists, without marks and without requirement ids', () => {
  const page = [
    '<!-- tạo từ tệp -->',
    '# Bộ quy tắc h19-2024: Hướng dẫn 19',
    '## Đảng viên',
    'Dòng đầu tiên thỏa mãn quyết định **mức** (G-14).',
    '1. **Hoàn thành tốt nhiệm vụ**: gương mẫu (H19-09, C.II.2.2).\n   - Tiêu chí: từ Tốt trở lên (H19-09, C.II.2.2)\n2. **Khác**: còn lại (H19-30, C.II.2.3 và C.II.2.4).',
    '- `notCompletedBelow` (số): Dưới bao nhiêu điểm? (P75-02)',
  ].join('\n\n');
  expect(pageParts(page)).toEqual([
    { is: 'heading', level: 1, text: 'Hướng dẫn 19' },
    { is: 'heading', level: 2, text: 'Đảng viên' },
    { is: 'paragraph', text: 'Dòng đầu tiên thỏa mãn quyết định mức.' },
    {
      is: 'list',
      ordered: true,
      items: [
        { text: 'Hoàn thành tốt nhiệm vụ: gương mẫu (C.II.2.2).', under: ['Tiêu chí: từ Tốt trở lên (C.II.2.2)'] },
        { text: 'Khác: còn lại (C.II.2.3 và C.II.2.4).', under: [] },
      ],
    },
    { is: 'list', ordered: false, items: [{ text: 'Dưới bao nhiêu điểm?', under: [] }] },
  ]);
});

test('no page of the library shows an id of ours or a mark of Markdown', () => {
  for (const [name, page] of rulePages()) {
    const text = JSON.stringify(pageParts(page));
    expect([name, /[a-z][A-Z]|\b(?:G|[A-Z]\d\d|P\d{4})-\d\d|\*\*|`|<!--/.exec(text)?.[0]]).toEqual([name, undefined]);
  }
});
