import { Workbook, type Worksheet } from 'exceljs';
import { writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import type { OrganisationData } from '@libs/domain/organisation/organisation';

/** Two branches, two bodies, three people: in order, and nothing to remark on. */
export const SMALL: OrganisationData = {
  organisations: [
    { code: 'DB', name: 'Đảng bộ phường', kind: 'party-committee', parent: null, founded: null, dissolved: null, residential: false },
    { code: 'CB1', name: 'Chi bộ 1', kind: 'branch', parent: 'DB', founded: '2020-09-02', dissolved: null, residential: true },
    { code: 'CB2', name: 'Chi bộ 2', kind: 'branch', parent: 'DB', founded: null, dissolved: null, residential: false },
  ],
  collectives: [
    { code: 'BTV', name: 'Ban Thường vụ', kind: 'standing-committee', organisation: 'DB' },
    { code: 'CU1', name: 'Chi ủy chi bộ 1', kind: 'branch-committee', organisation: 'CB1' },
  ],
  people: [
    { code: 'DV1', fullName: 'Trần Thị Ánh', born: '1971-05', email: 'anh@example.org', phone: '+84900000001', branch: 'CB1', admitted: '1995-02-03', status: 'active' }, // prettier-ignore
    {
      code: 'DV2',
      fullName: 'Lê Văn Ổn',
      born: '1968',
      email: null,
      phone: null,
      branch: 'CB2',
      admitted: '2026-09-02',
      status: 'suspended',
    },
    { code: 'NV1', fullName: 'Y', born: null, email: null, phone: null, branch: null, admitted: null, status: 'active' },
  ],
  posts: [
    { person: 'DV1', place: 'BTV', title: 'Bí thư', rank: 'head', managedBy: 'BTV Thành ủy' },
    { person: 'DV1', place: 'CU1', title: 'Bí thư chi bộ', rank: 'head', managedBy: null },
    { person: 'DV2', place: 'CB2', title: 'Bí thư chi bộ', rank: 'head', managedBy: 'BTV Đảng ủy phường' },
  ],
  oversight: [
    { person: 'DV1', branch: 'CB1' },
    { person: 'DV1', branch: 'CB2' },
  ],
};

/** Opens an XLSX file with another program than ours. */
export async function openWithExceljs(file: Buffer, ignoreNodes: readonly string[] = []): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(file).buffer, { ignoreNodes: [...ignoreNodes] });
  return workbook;
}

/** Our workbook of an organisation, changed by another program and saved by it; without the drop-down lists, which it is slow at. */
export async function editWorkbook(data: OrganisationData, edit: (sheet: (name: string) => Worksheet) => void): Promise<Buffer> {
  const workbook = await openWithExceljs(await writeOrganisationWorkbook(data), ['dataValidations']);
  edit((name) => {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
