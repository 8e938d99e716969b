import { writeDataPage } from './data-page';

test('one page without script or address, everything typed by people as text', () => {
  const page = writeDataPage('Dữ liệu của <An>', 'Lập hôm nay', [
    { title: 'Bài & tệp', why: 'Vì thế', columns: ['Tên', 'Nội dung'], rows: [['Bình', '<script>alert("x")</script>\nhai dòng']] },
    { title: 'Trống', why: 'Không', columns: ['Tên'], rows: [] },
  ]).toString('utf8');
  expect(page).toContain('<title>Dữ liệu của &lt;An&gt;</title>');
  expect(page).toContain('<td>Bình</td><td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;\nhai dòng</td>');
  expect(page).toContain('<h2>Bài &amp; tệp</h2>');
  expect(page).toContain('<p>Không có gì để hiện.</p>');
  expect(page).not.toMatch(/<script|https?:|src=|href=/);
});
