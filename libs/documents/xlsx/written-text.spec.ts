import { readZipDirectory } from '../zip/zip-directory';
import { unpack } from '../zip/unpack';
import { readXlsx } from './read-xlsx';
import { writeXlsx } from './write-xlsx';

const TYPED = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', `=cmd|' /C calc'!A0`, '=HYPERLINK("http://a")', '<v>1</v>&amp;"'];

test('what begins like a formula is written as text and comes back as typed (ASVS 1.2.10)', async () => {
  const file = await writeXlsx([{ name: 'A', columns: [{ header: 'Họ tên', width: 20 }], rows: TYPED.map((typed) => [typed]) }]);
  const { sheets } = await readXlsx(file, () => true);
  const cells = sheets[0]?.rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)) ?? [];
  expect(cells.slice(1).map(String)).toEqual(TYPED);
  const parts = readZipDirectory(file).filter(({ name }) => /^xl\/worksheets\/.+\.xml$/.test(name));
  expect(parts).toHaveLength(1);
  for (const part of parts) {
    const xml = (await unpack(file, part)).toString('utf8');
    expect(xml).not.toContain('<f');
    // Every cell is a shared text or one in place, none a number or the answer of a formula.
    expect([...xml.matchAll(/<c [^>]*?t="(\w+)"/g)].filter(([, type]) => type !== 's' && type !== 'inlineStr')).toEqual([]);
    expect([...xml.matchAll(/<c /g)]).toHaveLength(TYPED.length + 1);
  }
});
