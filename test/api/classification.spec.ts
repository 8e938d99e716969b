import type { Workbook } from 'exceljs';
import type { Result, Results } from '@libs/contracts/classification';
import { openWithExceljs } from '@test/import/small-organisation';
import { type Api, type Person, firstPerson, startApi } from './support/start-api';
import { launchWard } from './support/ward';
import { MEMBER_CELLS } from '../rehearsal/classification-expected';

let api: Api;
let an: Person;
let campaignId: string;
beforeAll(async () => {
  api = await startApi();
  an = await firstPerson(api);
  campaignId = await launchWard(api, an);
});
afterAll(() => api.close());

async function template(): Promise<Workbook> {
  const answer = await an.get(`/campaigns/${campaignId}/facts/template.xlsx`).buffer().responseType('blob');
  return openWithExceljs(answer.body, ['dataValidations']);
}

/** The template with rows of the members' sheet filled in: by row number the cells from the first fact on. */
async function filled(
  rows: Record<number, readonly (string | number | null)[]>,
  more: (book: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = await template();
  const sheet = book.getWorksheet('Đảng viên');
  for (const [row, cells] of Object.entries(rows)) cells.forEach((cell, at) => sheet && (sheet.getCell(Number(row), 4 + at).value = cell));
  more(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const send = (file: Buffer): ReturnType<Person['form']> =>
  an.form(`/campaigns/${campaignId}/facts/import`).attach('file', file, 'dữ kiện.xlsx');
const results = async (query = ''): Promise<Results> => (await an.get(`/campaigns/${campaignId}/results${query}`)).body;
const resultOf = async (id: string): Promise<Result> => (await an.get(`/campaigns/${campaignId}/results/${id}`)).body;

test('the results say of whom they are made up: the people of the roster, the organisations and collectives of the plan', async () => {
  const { people } = (await an.get(`/campaigns/${campaignId}/roster`)).body;
  // the roster has seven organisations more: those of the state, the front and the unions, whose collectives are classified
  const { subjects, counts } = await results('?is=person&state=not-asked');
  expect(subjects).toEqual([
    { is: 'person', text: 'người', count: people.included },
    { is: 'organisation', text: 'tổ chức', count: 12 },
    { is: 'collective', text: 'tập thể', count: 8 + 10 },
  ]);
  const { items } = await results('?is=organisation');
  expect(items.map(({ name }) => name.startsWith('Chi bộ'))).toEqual(Array.from({ length: 12 }, () => true));
  const sum = (all: readonly { count: number }[]): number => all.reduce((total, { count }) => total + count, 0);
  expect(sum(subjects)).toBe(sum(counts));
});

describe('facts by workbook (issue 5, item 4)', () => {
  test('the template has the subjects of the roster, one sheet a table, every fact a column', async () => {
    const book = await template();
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Chi bộ', 'Tập thể', 'Đảng viên', 'Vi phạm', 'Danh mục']);
    const branches = book.getWorksheet('Chi bộ');
    expect([branches?.getCell('A2').value, branches?.getCell('B2').value]).toEqual(['CB01', 'Chi bộ tổ dân phố 1']);
    const headers = book.getWorksheet('Đảng viên')?.getRow(1).values;
    expect(headers).toEqual(expect.arrayContaining(['Mã *', 'Kỷ luật trong năm đánh giá', 'Số phiếu thu về', 'Số phiếu bầu xuất sắc']));
    expect(book.getWorksheet('Đảng viên')?.rowCount).toBe(1 + (await results('?is=person&limit=500')).items.length);
  });

  test('every mistake by sheet, row and column with its cure; nothing is kept', async () => {
    const wrong = [...MEMBER_CELLS];
    wrong[0] = 'ừ';
    const file = await filled({
      2: MEMBER_CELLS,
      3: wrong,
      4: MEMBER_CELLS.slice(0, 12),
      5: [...MEMBER_CELLS.slice(0, 4), '100,5', ...MEMBER_CELLS.slice(5)],
      6: [...MEMBER_CELLS.slice(0, 12), 'bị kỷ luật'],
      7: [...MEMBER_CELLS, 10, 11],
    });
    const answer = await send(file);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      {
        path: 'Trang Đảng viên, dòng 3, cột D (Gương mẫu về chính trị, tư tưởng, đạo đức, lối sống, ý thức tổ chức kỷ luật)',
        message: '“ừ” không có trong danh sách; chọn “Có”, “Không”.',
      },
      { path: 'Trang Đảng viên, dòng 4, cột P (Kỷ luật trong năm đánh giá)', message: 'Ô để trống; cột này bắt buộc.' },
    ]);
    const mended = await send(
      await filled({
        5: [...MEMBER_CELLS.slice(0, 4), '100,5', ...MEMBER_CELLS.slice(5)],
        6: [...MEMBER_CELLS.slice(0, 12), 'bị kỷ luật'],
        7: [...MEMBER_CELLS, 10, 11],
      }),
    );
    expect(mended.body.errors).toEqual([
      {
        path: 'Trang Đảng viên, dòng 5, cột H (Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả)',
        message: '“Tỷ lệ nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả” không nhận được; cần số từ 0 đến 100.',
      },
      {
        path: 'Trang Đảng viên, dòng 6',
        message: '“Kỷ luật trong năm đánh giá”: hãy ghi quyết định kỷ luật, năm và đơn vị nơi có hành vi; mỗi vi phạm chỉ tính một lần.',
      },
      {
        path: 'Trang Đảng viên, dòng 7, cột R (Số phiếu bầu xuất sắc)',
        message: 'Số phiếu bầu mức xuất sắc không thể nhiều hơn số phiếu thu về, và phải có phiếu thu về.',
      },
    ]);
    expect((await api.db.query(`SELECT count(*)::int AS n FROM fact_sheet`))[0].n).toBe(0);
  });

  test('imported, proposed, explained, decided; the same file again changes nothing', async () => {
    const file = await filled({ 2: [...MEMBER_CELLS, 20, 15], 3: [...MEMBER_CELLS.slice(0, 5), 49.5, ...MEMBER_CELLS.slice(6)] });
    expect((await send(file)).body).toEqual({ changed: 2 });
    expect((await send(file)).body).toEqual({ changed: 0 });
    expect((await send(await filled({}))).body).toEqual({ changed: 0 });
    const people = await results('?is=person&limit=500');
    const applied = await an.post(`/campaigns/${campaignId}/apply-rules`, {});
    expect(applied.body).toMatchObject({ undetermined: applied.body.asked - 2 });
    const shown = await results('?state=proposed');
    expect(shown.items.map(({ state, proposed, recommended }) => [state, proposed?.level, recommended?.level])).toEqual([
      ['proposed', 'excellent', 'excellent'],
      ['proposed', 'good', 'good'],
    ]);
    expect(shown.quotas.find(({ group }) => group.startsWith('Đảng viên'))).toMatchObject({ reached: 2, allowed: 1, excellent: 0 });
    expect((await results('?limit=500')).counts.find(({ state }) => state === 'not-asked')?.count).toBe(0);
    const [first, second] = shown.items;
    const page = await resultOf(second?.id ?? '');
    expect(page.explanation).toContain('Đề xuất mức Hoàn thành tốt nhiệm vụ');
    expect(page.nextLevel).toBe(
      'Muốn đạt mức Hoàn thành xuất sắc nhiệm vụ (mục C.II.2.1) thì cần: Tỷ lệ nhiệm vụ hoàn thành vượt mức: từ 50% trở lên (thực tế: 49,5%).',
    );
    expect(JSON.stringify(page)).not.toMatch(/H19-\d|G-\d\d|P79-\d/);
    const deciding = { body: 'standing-committee', documentNumber: '12-QĐ/ĐU', documentDate: '2026-12-18' };
    const refused = await an.post(`/campaigns/${campaignId}/decisions`, {
      ...deciding,
      decisions: [{ subjectId: second?.id, level: 'excellent' }],
    });
    expect(refused.body).toMatchObject({ code: 'reason-missing', path: 'decisions[0].reason' });
    const over = await an.post(`/campaigns/${campaignId}/decisions`, {
      ...deciding,
      decisions: [
        { subjectId: first?.id, level: 'excellent' },
        { subjectId: second?.id, level: 'excellent', reason: 'Xét công lao' },
      ],
    });
    expect(over.body).toMatchObject({ status: 409, code: 'over-quota', cite: 'mục C.I.2.1, C.IV.10, C.IV.11' });
    const proposal = shown.asProposed.find(({ is }) => is === 'person');
    const decided = await an.post(`/campaigns/${campaignId}/decisions/as-proposed`, { ...deciding, is: 'person', basis: proposal?.basis });
    expect(decided.body).toEqual({ decided: 2 });
    expect((await resultOf(first?.id ?? '')).decisions).toMatchObject([
      { revision: 1, level: { level: 'excellent' }, document: '12-QĐ/ĐU ngày 18/12/2026', reason: null },
    ]);
    expect(people.items.length).toBeGreaterThan(200);
  });
});

test('one violation counts once: its sheet says where and when the act was (H19-31)', async () => {
  const punished = [...MEMBER_CELLS.slice(0, 12), 'bị kỷ luật'];
  const violation = (year: number) => (book: Workbook) => {
    const code = book.getWorksheet('Đảng viên')?.getCell('A9').value;
    const unit = book.getWorksheet('Chi bộ')?.getCell('A2').value;
    book.getWorksheet('Vi phạm')?.addRow([code, '01-QĐ/UBKT', String(year), unit, String(year), null]);
  };
  const year = (await api.db.query(`SELECT year FROM campaign`))[0].year;
  expect((await send(await filled({ 9: punished }, violation(year - 1)))).body.errors[0]).toMatchObject({
    path: 'Trang Đảng viên, dòng 9, cột P (Kỷ luật trong năm đánh giá)',
  });
  expect((await send(await filled({ 9: punished }, violation(year)))).body).toEqual({ changed: 1 });
  expect((await send(await filled({}))).body).toEqual({ changed: 0 });
});

test('the rule book to read, and the campaigns a new set would change', async () => {
  const sets = (await an.get('/rules')).body;
  expect(sets.items.map(({ id }: { id: string }) => id)).toContain('h19-2024');
  const old = (await an.get('/rules/h19-2024')).body;
  const now = (await an.get('/rules/qd366-2025')).body;
  expect(old.campaigns).toMatchObject([{ id: campaignId, under: 'this' }]);
  expect(now.campaigns).toMatchObject([{ id: campaignId, under: 'replaced' }]);
  expect(old.parts.length).toBeGreaterThan(10);
  expect(JSON.stringify([old.title, old.parts, now.title, now.parts])).not.toMatch(/\*\*|H19-\d|G-\d\d|P\d\d-\d/);
  expect((await an.get('/rules/nothing')).status).toBe(404);
});
