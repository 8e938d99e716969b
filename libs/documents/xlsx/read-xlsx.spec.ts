import { randomBytes } from 'node:crypto';
import { makeWorkbook, workbookParts } from '@test/import/make-workbook';
import { makeZip, packedBlanks } from '@test/import/make-zip';
import { LIMITS } from './package';
import { readXlsx } from './read-xlsx';
import { dateFormatOf } from './styles';

const all = (): boolean => true;
const refusal = async (file: Buffer): Promise<unknown> => readXlsx(file, all).catch((error: unknown) => error);
const cells = async (sheet: string, change = {}): Promise<unknown[]> => {
  const { sheets } = await readXlsx(makeWorkbook(sheet, change), all);
  return (
    sheets[0]?.rows.map(({ number, cells }) => [number, ...[...cells].map(([column, { value, date }]) => [column, value, date])]) ?? []
  );
};

test.each<[string, string, unknown[]]>([
  ['shared texts', '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="AB3" t="s"><v>1</v></c></row>', [[3, [1, 'một', null], [28, 'hai ba', null]]]],
  ['texts in place', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>A </t></r><r><t xml:space="preserve"> B</t></r></is></c></row>', [[1, [1, 'A  B', null]]]],
  ['a formula text, a truth, a failure', '<row r="1"><c r="A1" t="str"><f>A&amp;B</f><v>x</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#REF!</v></c></row>', [[1, [1, 'x', null], [2, true, null], [3, '#REF!', null]]]],
  ['numbers and how they show', '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" s="1"><v>46351</v></c><c r="C1" s="2"><v>46351</v></c></row>', [[1, [1, 1.5, null], [2, 46351, 'day'], [3, 46351, 'month']]]],
  ['cells and rows without addresses', '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c t="s"><v>0</v></c></row>', [[1, [1, 1, null], [2, 2, null]], [3, [1, 'một', null]]]],
  ['empty cells', '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v></v></c></row><row r="2" ht="20"/>', []],
  ['characters XML cannot hold', '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0000__x005F_x0041_</t></is></c></row>', [[1, [1, 'a\u0000_x0041_', null]]]],
  ['other prefixes', '<x:row xmlns:x="y" r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row>', [[1, [2, 7, null]]]],
])('reads %s', async (_, sheet, expected) => expect(await cells(sheet)).toEqual(expected)); // prettier-ignore

test('fonts are those of the runs and of the cell', async () => {
  const { sheets } = await readXlsx(
    makeWorkbook('<row r="1"><c r="A1" t="s" s="2"><v>1</v></c><c r="B1" s="0" t="s"><v>0</v></c></row>'),
    all,
  );
  expect([...(sheets[0]?.rows[0]?.cells.values() ?? [])].map(({ fonts }) => fonts)).toEqual([['.VnTime', 'VNI-Times'], ['Calibri']]);
});

test('dates counted from 1904 are told', async () => {
  const { 'xl/workbook.xml': workbook = '' } = workbookParts('');
  const in1904 = makeWorkbook('', { 'xl/workbook.xml': workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') });
  expect((await readXlsx(in1904, all)).count).toBe(1904);
  expect((await readXlsx(makeWorkbook(''), all)).count).toBe(1900);
});

test.each([
  ['dd/mm/yyyy', 'day'],
  ['d-mmm', 'day'],
  ['mm/yyyy', 'month'],
  ['yyyy', 'year'],
  ['[$-42A]dd mmmm yyyy', 'day'],
  ['General', null],
  ['0.00" ngày"', null],
  ['h:mm:ss', null],
  ['[Red]0;\\d0', null],
  ['@', null],
])('a number shown as %s is a %s', (format, shown) => expect(dateFormatOf(format)).toBe(shown));

describe('reliability 5.2: what is no workbook is refused with a cure', () => {
  const sound = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const { '[Content_Types].xml': types = '', 'xl/workbook.xml': workbook = '' } = sound;

  test.each<[string, Buffer, string]>([
    ['0 bytes', Buffer.alloc(0), 'empty-file'],
    ['text', Buffer.from('Mã;Họ và tên\r\n'), 'not-a-workbook'],
    ['a program named .xlsx', Buffer.concat([Buffer.from('MZ'), randomBytes(400)]), 'not-a-workbook'],
    ['a program in front of a workbook', Buffer.concat([Buffer.from('MZ'), makeZip(sound)]), 'not-a-workbook'],
    ['a workbook with something behind it', Buffer.concat([makeZip(sound), Buffer.from('<script>')]), 'damaged-file'],
    ['an old .xls, or one with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-format'],
    ['another kind of document', makeZip({ ...sound, '[Content_Types].xml': types.replace('spreadsheetml.sheet', 'wordprocessingml.document') }), 'not-a-workbook'],
    ['a workbook with macros by its type', makeZip({ ...sound, '[Content_Types].xml': types.replace(/application[^"]*/, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml') }), 'not-a-workbook'],
    ['a workbook with macros in it', makeZip({ ...sound, 'xl/vbaProject.bin': 'x' }), 'not-a-workbook'],
    ['an archive of anything', makeZip({ 'readme.txt': 'x' }), 'not-a-workbook'],
    ['an encrypted archive', makeZip(sound, { 'xl/workbook.xml': { flags: 1 } }), 'damaged-file'],
    ['a cut archive', makeZip(sound).subarray(0, 900), 'damaged-file'],
    ['a wrong checksum', makeZip(sound, { 'xl/workbook.xml': { crc: 1 } }), 'damaged-file'],
    ['a missing part', makeZip(Object.fromEntries(Object.entries(sound).filter(([name]) => !name.endsWith('sheet1.xml')))), 'damaged-file'],
    ['broken XML', makeWorkbook('<row><c></row>'), 'damaged-file'],
    ['entities that multiply', makeZip({ ...sound, 'xl/workbook.xml': `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${workbook}` }), 'damaged-file'],
    ['tags without end', makeWorkbook('<a>'.repeat(10_000_000)), 'damaged-file'],
    ['a tag of attributes only', makeWorkbook(`<row ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(' ')}/>`), 'damaged-file'],
    ['a text that is not there', makeWorkbook('<row><c t="s"><v>99</v></c></row>'), 'damaged-file'],
    ['a number that is none', makeWorkbook('<row><c><v>1e999</v></c></row>'), 'damaged-file'],
    ['rows that go backwards', makeWorkbook('<row r="5"/><row r="4"/>'), 'damaged-file'],
    ['an impossible address', makeWorkbook('<row r="1"><c r="1A"><v>1</v></c></row>'), 'damaged-file'],
    ['more than the limit of bytes', Buffer.alloc(LIMITS.file + 1), 'too-large'],
  ])('%s', async (_, file, code) => expect(await refusal(file)).toMatchObject({ name: 'Refusal', code })); // prettier-ignore

  const PART = 'xl/worksheets/sheet1.xml';
  const packed = packedBlanks(400);
  /** How much higher the process's highest memory got, in MB. */
  const climb = async (work: () => Promise<void>): Promise<number> => {
    const before = process.resourceUsage().maxRSS;
    await work();
    return (process.resourceUsage().maxRSS - before) / 1024;
  };

  test('a 0.4 MB file that unpacks to 400 MB is refused without unpacking, in no time and memory', async () => {
    const bomb = makeWorkbook('', {}, { [PART]: { packed, unpacked: 400 << 20 } });
    expect(bomb.length).toBeLessThan(1 << 20);
    const started = performance.now();
    const memory = await climb(async () => {
      expect(await refusal(bomb)).toMatchObject({ code: 'too-large', message: expect.stringContaining('Tệp bung ra 401 MB, quá 96 MB') });
    });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(memory).toBeLessThan(50);
  });

  test('a directory that lies about it: unpacking stops at the size it gave', async () => {
    const liar = makeWorkbook('', {}, { [PART]: { packed, unpacked: 1000 } });
    const memory = await climb(async () => expect(await refusal(liar)).toMatchObject({ code: 'damaged-file' }));
    expect(memory).toBeLessThan(50);
  });

  test('cells without number', async () => {
    const ten = makeWorkbook('<row><c><v>1</v></c></row>'.repeat(10));
    expect((await readXlsx(ten, all, { ...LIMITS, cells: 10 })).sheets[0]?.rows).toHaveLength(10);
    await expect(readXlsx(ten, all, { ...LIMITS, cells: 9 })).rejects.toMatchObject({ code: 'too-large' });
  });

  test('files by the thousand', async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, n) => [`xl/${n}.xml`, '']));
    expect(await refusal(makeZip({ ...sound, ...many }))).toMatchObject({ code: 'too-large' });
  });
});

test('a sheet nobody asked for is not read, broken as it may be', async () => {
  const { sheets } = await readXlsx(makeWorkbook('<row><c></row>'), () => false);
  expect(sheets).toEqual([]);
});
