import { organisationTemplate } from '../organisation/write-organisation-workbook';
import { cleanFileName } from './file-name';
import { fileTypeOf } from './file-type';

describe('the kind of a file is what it contains (ASVS 5.2.2)', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'png'],
    ['a program', Buffer.from('MZ\u0090\u0000'), null],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), null],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ['nothing', Buffer.alloc(0), null],
    ['the head of an archive', Buffer.from('PK\u0003\u0004'), null],
  ])('%s', (_, content, expected) => {
    expect(fileTypeOf(content)).toBe(expected);
  });

  test('a workbook, and not what hides before or after one', async () => {
    const workbook = await organisationTemplate();
    expect(fileTypeOf(workbook)).toBe('xlsx');
    expect(fileTypeOf(Buffer.concat([Buffer.from('MZ'), workbook]))).toBeNull();
    expect(fileTypeOf(Buffer.concat([workbook, Buffer.from('MZ')]))).toBeNull();
  });
});

describe('the name of a file (ASVS 5.3.2, 5.4.2)', () => {
  test.each([
    ['Báo cáo.pdf', 'pdf', 'Báo cáo.pdf'],
    ['Báo cáo.pdf'.normalize('NFD'), 'pdf', 'Báo cáo.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\temp\\Biên bản.DOCX', 'docx', 'Biên bản.docx'],
    ['ảnh.jpeg', 'jpg', 'ảnh.jpeg'],
    ['đổi đuôi.docx', 'pdf', 'đổi đuôi.docx.pdf'],
    ['x\u202efdp.exe', 'pdf', 'xfdp.exe.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'pdf', 'aSet-Cookie b.pdf'],
    ['.htaccess', 'pdf', 'htaccess.pdf'],
    ['', 'png', 'tep.png'],
    [`${'dài '.repeat(100)}.pdf`, 'pdf', `${'dài '.repeat(30).trim()}.pdf`],
  ] as const)('%j', (name, type, expected) => {
    expect(cleanFileName(name, type)).toBe(expected);
  });
});
