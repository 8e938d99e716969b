import { type Lie, makeZip } from './make-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook with one sheet, as another program than ours might write them; any may be replaced. */
export function workbookParts(sheet: string, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Người" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>một</t></si><si><r><t>hai </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>ba</t></r><rPh><t>x</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><fonts><font><name val="Calibri"/></font><font><name val="VNI-Times"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="17" fontId="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...change,
  };
}

/** A workbook with one sheet of this XML. */
export function makeWorkbook(
  sheet: string,
  change: Readonly<Record<string, string>> = {},
  lies: Readonly<Record<string, Lie>> = {},
): Buffer {
  return makeZip(workbookParts(sheet, change), lies);
}
