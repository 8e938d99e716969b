import { articleOf, citedInWords } from './requirement';

test.each([
  ['P79-11, IX.1', 'mục IX.1'],
  ['P79-05, V.2, IX.1', 'mục V.2, IX.1'],
  ['P75-09a, II.9.1', 'mục II.9.1'],
  ['III.3', 'mục III.3'],
  ['G-04; P79-11, IX.1', 'mục IX.1'],
  ['P79-01', ''],
  ['P79-05, V', 'mục V'],
  ['G-07, H19-35, B.I.2', 'mục B.I.2'],
  ['G-11, IX (cuối)', 'mục IX (cuối)'],
  ['HD 43', 'HD 43'],
  ['G-14, QĐ 366 Điều 11', 'QĐ 366 Điều 11'],
  ['79-KH/ĐU', '79-KH/ĐU'],
  ['mẫu theo P79-11', ''],
  ['P75-01, II.1; P75-01, II.1', 'mục II.1'],
])('the article of “%s” as a mail names it: “%s” (G-01)', (cite, article) => {
  expect(articleOf(cite)).toBe(article);
});

test.each([
  ['các đoạn của văn bản (P75-01, II.1; II.1, P75-15, III.1) nêu khác nhau.', 'các đoạn của văn bản (mục II.1, III.1) nêu khác nhau.'],
  ['hạn theo mẫu (P79-11).', 'hạn theo mẫu.'],
  ['hạn ngày nghỉ (Quốc khánh).', 'hạn ngày nghỉ (Quốc khánh).'],
])('a sentence that people read names articles and none of our requirements: “%s”', (sentence, read) => {
  expect(citedInWords(sentence)).toBe(read);
});
