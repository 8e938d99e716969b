import { makeZip } from '@test/import/make-zip';
import { readZipDirectory } from './zip-directory';

const MODE = (mode: number): number => (mode << 16) >>> 0;

test('names, sizes and places, without unpacking', () => {
  const entries = readZipDirectory(makeZip({ 'a.xml': 'aaaa', '/xl/b.xml': '' }, { 'a.xml': { attributes: MODE(0o100644) } }));
  expect(entries.map(({ name, unpacked }) => [name, unpacked])).toEqual([
    ['a.xml', 4],
    ['xl/b.xml', 0],
  ]);
});

test.each([
  ['a symbolic link (ASVS 5.2.5)', 'xl/workbook.xml', MODE(0o120777)],
  ['a name that climbs (ASVS 5.3.3)', '../../etc/passwd', 0],
  ['a name that climbs on the way', 'xl/../../etc/passwd', 0],
  ['a name of another system that climbs', '..\\..\\Windows\\system.ini', 0],
  ['a name with a drive', 'C:/Windows/system.ini', 0],
  ['a name that is cut by a zero', 'xl/workbook.xml\u0000.txt', 0],
])('%s: the archive is refused', (_, name, attributes) => {
  const archive = makeZip({ 'a.xml': 'a', [name]: '/etc/passwd' }, { [name]: { attributes } });
  expect(() => readZipDirectory(archive)).toThrow(expect.objectContaining({ code: 'damaged-file' }));
});
