import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import type { Actor } from '@libs/acts/actor';
import { importOrganisation } from '@libs/acts/organisation/import-organisation';
import { previewImport } from '@libs/acts/organisation/preview-import';
import { type Imported, type ImportPreview, imported } from '@libs/contracts/organisation';
import { type WorkbookReading, readOrganisationWorkbook } from '@libs/documents/organisation/organisation-workbook';
import { organisationTemplate, writeOrganisationWorkbook } from '@libs/documents/organisation/write-organisation-workbook';
import { dayOf } from '@libs/domain/calendar/instant';
import { FILE_TYPES } from '@libs/documents/files/file-type';
import { sampleWard } from '@libs/documents/sample-ward/sample-ward';
import { Acts } from '../edge/acts';
import { InvalidInput } from '../edge/invalid-input';
import type { UploadedFile } from '../edge/upload';
import { showImported, showMistakes, showPreview } from './show-import';

interface File {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** The organisation as workbooks, in and out. */
@Injectable()
export class OrganisationFiles {
  /** Always the same, and long in the making: made once. */
  private blank: Promise<Buffer> | undefined;
  private ward: Promise<Buffer> | undefined;

  constructor(private readonly acts: Acts) {}

  async template(): Promise<File> {
    return { name: 'Mẫu nhập tổ chức.xlsx', type: FILE_TYPES.xlsx, content: await (this.blank ??= organisationTemplate()) };
  }

  async sample(): Promise<File> {
    return { name: 'Phường mẫu.xlsx', type: FILE_TYPES.xlsx, content: await (this.ward ??= writeOrganisationWorkbook(sampleWard())) };
  }

  /** @throws InvalidInput without a file; Refusal where the file is no workbook */
  async preview(by: Actor, files: readonly UploadedFile[]): Promise<ImportPreview> {
    const { data, mistakes } = await read(files);
    if (data === null) return showMistakes(mistakes);
    const preview = await this.acts.uow.run(by.tenantId, (tx) => previewImport(tx, data, by));
    return showPreview(preview, data, mistakes);
  }

  /** All or nothing. @throws InvalidInput with every mistake of the workbook; Refusal as the act */
  async import(request: KeyedRequest, files: readonly UploadedFile[], basis: string | undefined): Promise<Imported> {
    const { data, mistakes, sha256 } = await read(files);
    if (data === null) throw new InvalidInput(showMistakes(mistakes).mistakes);
    const input = basis === undefined ? { data, sha256 } : { data, sha256, basis };
    return this.acts.once(request, imported, async (tx) => showImported(await importOrganisation(tx, input, request.by), data));
  }
}

async function read(files: readonly UploadedFile[]): Promise<WorkbookReading & { sha256: string }> {
  const [file] = files;
  if (file === undefined) throw new InvalidInput([{ path: 'file', message: 'hãy chọn tệp .xlsx đã điền theo mẫu' }]);
  const sha256 = createHash('sha256').update(file.buffer).digest('hex');
  return { ...(await readOrganisationWorkbook(file.buffer, dayOf(Date.now()))), sha256 };
}
