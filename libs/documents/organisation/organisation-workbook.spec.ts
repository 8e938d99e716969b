import type { CellValue, Worksheet } from 'exceljs';
import { SMALL, editWorkbook, openWithExceljs } from '@test/import/small-organisation';
import { sampleWard } from '../sample-ward/sample-ward';
import { placeOf } from './mistake';
import { readOrganisationWorkbook } from './organisation-workbook';
import { organisationTemplate, writeOrganisationWorkbook } from './write-organisation-workbook';

type Edit = (sheet: (name: string) => Worksheet) => void;
const read = async (edit: Edit) => readOrganisationWorkbook(await editWorkbook(SMALL, edit), '2026-12-31');
const cell =
  (sheet: string, address: string, value: CellValue, font?: string): Edit =>
  (open) => {
    const target = open(sheet).getCell(address);
    target.value = value;
    target.style = value instanceof Date ? { numFmt: 'dd/mm/yyyy' } : font ? { font: { name: font } } : {};
  };

test.each([
  ['a small one', SMALL],
  ['the sample ward', sampleWard()],
])('what is written is read back the same: %s', async (_, data) => {
  expect(await readOrganisationWorkbook(await writeOrganisationWorkbook(data), '2026-12-31')).toEqual({ data, mistakes: [] });
});

test('the empty template is refused for one thing only: nothing is filled in', async () => {
  const { data, mistakes } = await readOrganisationWorkbook(await organisationTemplate(), '2026-12-31');
  expect(data).toBeNull();
  expect(mistakes.map(({ sheet, code }) => [sheet, code])).toEqual([['Tổ chức', 'unfilled']]);
  expect(mistakes[0]?.message).toMatch(/^Tệp chưa điền gì: /);
});

test('the template guides: text columns, lists to choose from, a first sheet of advice', async () => {
  const { worksheets } = await openWithExceljs(await organisationTemplate());
  expect(worksheets.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Tổ chức', 'Tập thể', 'Người', 'Chức vụ', 'Phụ trách', 'Danh mục']);
  const [, , , people, , , choices] = worksheets;
  expect(people?.getRow(1).values).toEqual([undefined, 'Mã người *', 'Họ và tên *', 'Ngày sinh', 'Thư điện tử', 'Điện thoại', 'Mã chi bộ', 'Ngày vào Đảng', 'Tình trạng']); // prettier-ignore
  expect(['C', 'E', 'G'].map((letter) => people?.getColumn(letter).numFmt)).toEqual(['@', '@', '@']);
  expect(people?.getCell('H500').dataValidation).toMatchObject({ type: 'list', formulae: [`'Danh mục'!$D$2:$D$4`] });
  expect(choices?.getColumn(4).values.slice(1)).toEqual([
    'Người: Tình trạng',
    'Đang sinh hoạt',
    'Được miễn công tác và sinh hoạt đảng',
    'Bị đình chỉ sinh hoạt đảng',
  ]);
});

describe('every way of writing a cell that people and Excel have', () => {
  test.each<[string, Edit, object]>([
    ['a telephone number Excel made a number of', cell('Người', 'E3', 901234567), { phone: '+84901234567' }],
    ['a telephone number with dots', cell('Người', 'E3', '090.123.4567'), { phone: '+84901234567' }],
    ['a real date', cell('Người', 'G3', new Date(Date.UTC(2005, 1, 3))), { admitted: '2005-02-03' }],
    ['a date that lost its format', cell('Người', 'G3', 46351), { admitted: '2026-11-25' }],
    ['a year Excel made a number of', cell('Người', 'C3', 1968), { born: '1968' }],
    ['a name in NFD', cell('Người', 'B3', 'Le\u0302 Va\u0306n A\u0301i'), { fullName: 'Lê Văn Ái' }],
    ['a name with doubled blanks', cell('Người', 'B3', ' Lê\u00a0  Văn Ổn '), { fullName: 'Lê Văn Ổn' }],
    ['a name in coloured pieces', cell('Người', 'B3', { richText: [{ text: 'Lê ' }, { font: { bold: true }, text: 'Văn Ổn' }] }), { fullName: 'Lê Văn Ổn' }],
    ['a formula', cell('Người', 'B3', { formula: '"Lê Văn "&"Ổn"', result: 'Lê Văn Ổn' }), { fullName: 'Lê Văn Ổn' }],
    ['an address Excel made a link of', cell('Người', 'D3', { text: 'on@example.org', hyperlink: 'mailto:on@example.org' }), { email: 'on@example.org' }],
    ['a word without marks and case', cell('Người', 'H3', 'BI DINH CHI sinh hoạt đảng'), { status: 'suspended' }],
    ['no status', cell('Người', 'H3', null), { status: 'active' }],
    ['blanks only', cell('Người', 'D3', ' \u00a0 '), { email: null }],
    ['Unicode in a legacy font', cell('Người', 'B3', 'Lê Văn Ổn', '.VnTime'), { fullName: 'Lê Văn Ổn' }],
    ['plain letters in a legacy font', cell('Người', 'B3', 'Le Van On', '.VnTime'), { fullName: 'Le Van On' }],
  ])('%s', async (_, edit, expected) => {
    const { data, mistakes } = await read(edit);
    expect(mistakes.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(data?.people[1]).toMatchObject(expected);
  }); // prettier-ignore

  test('a code Excel made a number of, columns in another order and more of them, a letterhead above', async () => {
    const { data } = await read((open) => {
      const sheet = open('Tập thể');
      sheet.insertRow(1, ['ĐẢNG BỘ PHƯỜNG']);
      sheet.getCell('E2').value = 'Ghi chú';
      sheet.getCell('E3').value = 'của riêng tôi';
      for (const number of [2, 3, 4]) {
        const row = sheet.getRow(number);
        const [code, name] = [row.getCell(1).value, row.getCell(2).value];
        row.getCell(1).value = name;
        row.getCell(2).value = number === 4 ? 7 : code;
      }
      open('Chức vụ').getCell('B3').value = 7;
    });
    expect(data?.collectives.map(({ code, name }) => [code, name])).toEqual([['BTV', 'Ban Thường vụ'], ['7', 'Chi ủy chi bộ 1']]); // prettier-ignore
  });

  test('a row left empty is passed over', async () => {
    const { data } = await read((open) => open('Người').insertRow(3, []));
    expect(data).toEqual(SMALL);
  });
});

describe('every mistake is told by sheet, row and column with its cure', () => {
  const place = (sheet: string, row: number, column: string, header: string): string =>
    `Trang ${sheet}, dòng ${row}, cột ${column} (${header})`;

  test.each<[string, Edit, string, string]>([
    ['an empty name', cell('Người', 'B3', null), place('Người', 3, 'B', 'Họ và tên'), 'Ô để trống; cột này bắt buộc.'],
    ['an unknown word', cell('Tổ chức', 'C3', 'chi đoàn'), place('Tổ chức', 3, 'C', 'Loại'), '"chi đoàn" không có trong danh sách; chọn "Đảng bộ", "Chi bộ"'],
    ['a month too many', cell('Người', 'G3', '13/13/2026'), place('Người', 3, 'G', 'Ngày vào Đảng'), 'không có trong lịch'],
    ['G-07: only the year of admission', cell('Người', 'G3', '1995'), place('Người', 3, 'G', 'Ngày vào Đảng'), 'chưa đủ ngày, tháng, năm'],
    ['the same as a number', cell('Người', 'G3', 1995), place('Người', 3, 'G', 'Ngày vào Đảng'), 'Ô chỉ cho biết 1995'],
    ['a text Excel made a date of', cell('Chức vụ', 'C2', new Date(Date.UTC(2026, 0, 2))), place('Chức vụ', 2, 'C', 'Chức vụ'), 'Excel đã đổi nội dung ô thành ngày'],
    ['a year in a cell formatted as date', (open) => { open('Người').getCell('C3').value = 1968; open('Người').getCell('C3').numFmt = 'dd/mm/yyyy'; }, place('Người', 3, 'C', 'Ngày sinh'), 'Excel hiểu 1968 là ngày 21/05/1905'],
    ['a number of before 2018', cell('Người', 'E3', '01681234567'), place('Người', 3, 'E', 'Điện thoại'), 'thay bằng 0381234567 nếu đúng'],
    ['a failed formula', cell('Người', 'B3', { error: '#REF!' }), place('Người', 3, 'B', 'Họ và tên'), 'bị lỗi (#REF!)'],
    ['TCVN3 by its font', cell('Người', 'B3', 'TrÇn ThÞ B×nh', '.VnTime'), place('Người', 3, 'B', 'Họ và tên'), 'bảng mã cũ TCVN3 (.VnTime)'],
    ['TCVN3 capitals by their font', cell('Người', 'B3', 'tran anh', '.VnTimeH'), place('Người', 3, 'B', 'Họ và tên'), 'phông ".VnTimeH"'],
    ['TCVN3 in one piece of a text', cell('Tổ chức', 'B3', { richText: [{ text: 'Chi bộ ' }, { font: { name: '.VnArial' }, text: 'tæ' }].slice(1) }), place('Tổ chức', 3, 'B', 'Tên tổ chức'), '.VnArial'],
    ['VNI by its font', cell('Người', 'B3', 'Nguyeãn Vaên Ñaït', 'VNI-Times'), place('Người', 3, 'B', 'Họ và tên'), 'bảng mã cũ VNI'],
    ['TCVN3 that lost its font', cell('Người', 'B3', 'NguyÔn V¨n §¹t'), place('Người', 3, 'B', 'Họ và tên'), 'có vẻ viết bằng bảng mã cũ'],
    ['a hidden character', cell('Người', 'A4', 'NV\u200b1'), place('Người', 4, 'A', 'Mã người'), 'ký tự có độ rộng bằng không ở vị trí 3'],
    ['a text turned about', cell('Chức vụ', 'C2', '\u202eBí thư'), place('Chức vụ', 2, 'C', 'Chức vụ'), 'ký tự đảo chiều chữ'],
    ['U+0000', cell('Chức vụ', 'C2', 'Bí_x0000_thư'), place('Chức vụ', 2, 'C', 'Chức vụ'), 'U+0000'],
    ['a long text', cell('Chức vụ', 'C2', 'a'.repeat(301)), place('Chức vụ', 2, 'C', 'Chức vụ'), 'dài nhất là 300'],
    ['a branch not there', cell('Người', 'F3', 'CB9'), place('Người', 3, 'F', 'Mã chi bộ'), 'thêm dòng có mã này vào trang Tổ chức'],
    ['a second head', cell('Chức vụ', 'B4', 'BTV'), place('Chức vụ', 4, 'D', 'Cấp'), 'đã có cấp trưởng là người có mã DV1'],
    ['neither yes nor no', cell('Tổ chức', 'G3', 'chắc vậy'), place('Tổ chức', 3, 'G', 'Chi bộ tổ dân phố'), 'ghi "Có", hoặc để trống'],
  ])('%s', async (_, edit, where, message) => {
    const { data, mistakes } = await read(edit);
    const errors = mistakes.filter(({ severity }) => severity === 'error');
    expect(data).toBeNull();
    expect(errors.map(placeOf)).toEqual([where]);
    // nor is anything remarked about the stand-in for what could not be read
    expect(mistakes.filter(({ sheet, row }) => sheet === errors[0]?.sheet && row === errors[0].row)).toEqual(errors);
    expect(errors[0]?.message).toContain(message);
  }); // prettier-ignore

  test('all of them at once, in the order of sheets and rows, none following from another', async () => {
    const { mistakes } = await read((open) => {
      cell('Phụ trách', 'B3', 'CB7')(open);
      cell('Người', 'C2', '31/02/1980')(open);
      cell('Người', 'B3', null)(open);
      cell('Tổ chức', 'C3', 'chi bộ?')(open);
    });
    expect(mistakes.filter(({ severity }) => severity === 'error').map(placeOf)).toEqual([
      'Trang Tổ chức, dòng 3, cột C (Loại)',
      'Trang Người, dòng 2, cột C (Ngày sinh)',
      'Trang Người, dòng 3, cột B (Họ và tên)',
      'Trang Phụ trách, dòng 3, cột B (Mã chi bộ)',
    ]);
  });

  test('what has one cause is one mistake, wherever it shows', async () => {
    const { mistakes } = await read(cell('Tổ chức', 'A3', 'CB01'));
    const errors = mistakes.filter(({ severity }) => severity === 'error');
    expect(errors.map(placeOf)).toEqual(['Trang Tập thể, dòng 3, cột D (Mã tổ chức)']);
    expect(errors[0]?.message).toBe(
      'Mã "CB1" không có ở trang Tổ chức; sửa mã, hoặc thêm dòng có mã này vào trang Tổ chức. Cùng nguyên nhân: trang Người dòng 2; trang Phụ trách dòng 2.',
    );
  });

  test('a code that cannot be read is the only mistake: what refers to its row is not unknown', async () => {
    const { mistakes } = await read(cell('Tổ chức', 'A3', null));
    expect(mistakes.filter(({ severity }) => severity === 'error').map(placeOf)).toEqual(['Trang Tổ chức, dòng 3, cột A (Mã tổ chức)']);
  });

  test.each([
    ['Người', 'G3', '01/01/2027', 'Trang Người, dòng 3, cột G (Ngày vào Đảng)', 'Ngày vào Đảng là 01/01/2027, sau hôm nay (31/12/2026)'],
    ['Người', 'C3', '2027', 'Trang Người, dòng 3, cột C (Ngày sinh)', 'Ngày sinh là 2027, sau hôm nay'],
    ['Tổ chức', 'E3', '02/01/2027', 'Trang Tổ chức, dòng 3, cột E (Ngày thành lập)', 'Ngày thành lập là 02/01/2027'],
    ['Tổ chức', 'F3', '02/01/2027', 'Trang Tổ chức, dòng 3, cột F (Ngày giải thể)', 'Ngày giải thể là 02/01/2027'],
  ])('nothing lies ahead of today: %s %s', async (sheet, address, value, where, message) => {
    const { data, mistakes } = await read(cell(sheet, address, value));
    expect(data).toBeNull();
    expect(mistakes.filter(({ code }) => code === 'future-day').map(placeOf)).toEqual([where]);
    expect(mistakes.find(({ code }) => code === 'future-day')?.message).toContain(message);
  });

  test('today itself is no mistake', async () => {
    expect((await read(cell('Người', 'G3', '31/12/2026'))).data?.people[1]?.admitted).toBe('2026-12-31');
  });

  test('a row whose code cannot be read does not make others wrong', async () => {
    const { mistakes } = await read((open) => open('Chức vụ').addRow([null, 'BTV', 'Phó Bí thư', 'Cấp trưởng']));
    expect(mistakes.map(placeOf)).toEqual(['Trang Chức vụ, dòng 5, cột A (Mã người)']);
  });

  test.each<[string, Edit, string, string]>([
    ['a sheet that is missing', (open) => { open('Người').name = 'Danh sách'; }, 'Trang Người', 'Không có trang này'],
    ['two sheets of a name', (open) => { open('Danh mục').name = 'Nguoi'; }, 'Trang Người', 'Có hai trang cùng tên'],
    ['a column that is missing', (open) => open('Người').spliceColumns(5, 1), 'Trang Người, dòng 1', 'Thiếu cột "Điện thoại"'],
    ['a column twice', cell('Người', 'J1', 'Thư điện tử'), 'Trang Người, dòng 1', 'Có hai cột "Thư điện tử" (D và J)'],
    ['no headers', (open) => open('Người').spliceRows(1, 1), 'Trang Người', 'Không thấy dòng tiêu đề'],
  ])('%s, and nothing else', async (_, edit, where, message) => {
    const { data, mistakes } = await read(edit);
    expect(data).toBeNull();
    expect(mistakes.map(placeOf)).toEqual([where]);
    expect(mistakes[0]?.message).toContain(message);
  }); // prettier-ignore
});
