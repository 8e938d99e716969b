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

/** Our workbook of an organisation, changed by another program (exceljs) and saved by it. */
export async function editWorkbook(
  data: OrganisationData,
  edit: (sheet: (name: string) => Worksheet, workbook: Workbook) => void,
): Promise<Buffer> {
  const workbook = new Workbook();
  const file = await writeOrganisationWorkbook(data);
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  edit((name) => {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }, workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
