import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dondoc } from './run-dondoc';

const SIXTH = readFileSync(join(__dirname, '..', 'plans', 'sixth', 'ke-hoach-12.yaml'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const lineOf = (text: string, word: string): number => text.split('\n').findIndex((line) => line.includes(word)) + 1;

describe('what made the writer of a sixth plan stumble', () => {
  test('plan show --table says where a written year was shifted (G-02)', () => {
    const { out } = dondoc(['plan', 'show', file('dung.yaml', SIXTH), '--year', '2027', '--table']);
    const [head, , ...rows] = out.split('\n');
    expect(head).toMatch(/warnings$/);
    const shifted = rows.filter((row) => row.includes('triển khai năm 2027 nên năm'));
    expect(shifted.map((row) => row.split(' ')[0])).toEqual(['goi-y', 'kiem-diem-ban-thuong-vu', 'quyet-dinh', 'thong-bao']);
  });

  test('plan lint names the line of a step whose deadline cannot be read', () => {
    const text = SIXTH.replace('xong ngày 10 tháng 12 năm 2026', 'khoảng giữa tháng 12');
    const path = file('khong-doc-duoc.yaml', text);
    const { exit, out } = dondoc(['plan', 'lint', path, '--year', '2026']);
    const found = (JSON.parse(out) as { code: string; message: string }[]).filter(({ code }) => code === 'unreadable-deadline');
    expect(exit).toBe(2);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(`(${path}, dòng ${lineOf(text, 'khoảng giữa tháng 12')})`);
  });

  test.each([
    ['lint', ['plan', 'lint']],
    ['show', ['plan', 'show']],
  ])('plan %s --table says what is wrong with a file in sentences, not in JSON', (_what, words) => {
    const path = file('sai.yaml', SIXTH.replace('recurs:', 'recur:'));
    const { exit, out } = dondoc([...words, path, '--year', '2026', '--table']);
    expect(exit).toBe(2);
    expect(out).toMatch(/dòng \d+, cột \d+ \(recur\): khóa “recur” không có trong mẫu; có phải “recurs”\?/);
    expect(out).not.toMatch(/[{}]|\\n/);
  });

  test('calendar --table of a year that is not known is a sentence as well', () => {
    expect(dondoc(['calendar', '2035', '--table'])).toMatchObject({ exit: 2, out: expect.stringMatching(/^Chưa có lịch nghỉ năm 2035/) });
  });

  test('a question without any input is told where input comes from, not that its JSON is wrong', () => {
    const { exit, out, complaint } = dondoc(['deadline']);
    expect([exit, out]).toEqual([1, '']);
    expect(complaint).toMatch(/^dondoc: Chưa có dữ liệu vào: ghi --in TỆP/);
  });

  test('`needs` that holds nobody back is said by plan show', () => {
    const { out } = dondoc(['plan', 'show', 'p75', '--year', '2022']);
    const { warnings } = JSON.parse(out) as { warnings: { code: string; step: string }[] };
    expect(warnings.filter(({ code }) => code === 'needs-holds-nobody').map(({ step }) => step)).toEqual(['P75-05', 'P75-08']);
  });

  test.each([
    ['không muộn hơn ngày 05/12', '2026-12-05T23:59:59.999+07:00'],
    ['đến hết ngày 15/12 hằng năm', '2026-12-15T23:59:59.999+07:00'],
  ])('“%s” is plain (G-02)', (text, instant) => {
    const { out } = dondoc(['deadline', '-'], JSON.stringify({ id: 'a', text, campaignYear: 2026 }));
    expect(JSON.parse(out)).toMatchObject({ id: 'a', instant });
  });
});
