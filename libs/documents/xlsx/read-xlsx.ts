import { LIMITS, type Limits, openPackage, relationships, workbookPart } from './package';
import { type RichText, readSharedStrings } from './rich-text';
import { readSheet } from './read-sheet';
import type { Sheet, Spreadsheet } from './spreadsheet';
import { readStyles } from './styles';
import { walkXml } from './xml';

/**
 * Reads the wanted sheets of an XLSX file.
 * @param wanted whether a sheet of this name is to be read; the others are not even unpacked
 * @throws Refusal `empty-file`, `old-format`, `not-a-workbook`, `too-large`, `damaged-file`
 */
export async function readXlsx(file: Buffer, wanted: (sheet: string) => boolean, limits: Limits = LIMITS): Promise<Spreadsheet> {
  const parts = openPackage(file, limits);
  const workbook = await workbookPart(parts);
  const names = new Map<string, string>();
  let count: 1900 | 1904 = 1900;
  await walkXml(await parts.read(workbook), {
    open(tag, { name, id, date1904 }) {
      if (tag === 'sheet' && name && id && wanted(name)) names.set(id, name);
      if (tag === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) count = 1904;
    },
  });
  const related = await relationships(parts, workbook);
  const strings = related.find(({ type }) => type === 'sharedStrings');
  const styles = related.find(({ type }) => type === 'styles');
  const context = {
    strings: strings ? await readSharedStrings(await parts.read(strings.target)) : new Array<RichText>(),
    styles: styles ? await readStyles(await parts.read(styles.target)) : [],
    cellsLeft: limits.cells,
  };
  const sheets: Sheet[] = [];
  for (const { id, target } of related) {
    const name = names.get(id);
    if (name) sheets.push({ name, rows: await readSheet(await parts.read(target), context) });
  }
  return { count, sheets };
}
