import { Injectable } from '@nestjs/common';
import type { KeyedRequest } from '@libs/acts/access/run-once';
import { type EnteredSubject, enterFacts } from '@libs/acts/classification/enter-facts';
import { campaignFacts } from '@libs/acts/classification/facts-book';
import { type FactsImported, factsImported } from '@libs/contracts/classification';
import type { Mistake } from '@libs/contracts/problem';
import { readFactsWorkbook, type ReadSubject, writeFactsWorkbook } from '@libs/documents/classification/facts-workbook';
import { FILE_TYPES } from '@libs/documents/files/file-type';
import { placeOf } from '@libs/documents/organisation/mistake';
import { Acts } from '../edge/acts';
import { InvalidInput } from '../edge/invalid-input';
import type { UploadedFile } from '../edge/upload';

/** The facts of a campaign as workbooks, in and out. */
@Injectable()
export class ClassificationFiles {
  constructor(private readonly acts: Acts) {}

  /** The subjects of the campaign's roster with what has been entered so far. */
  async template(tenantId: string, campaignId: string): Promise<{ name: string; type: string; content: Buffer }> {
    const book = await this.acts.uow.run(tenantId, (tx) => campaignFacts(tx, campaignId));
    return { name: 'Dữ kiện xếp loại.xlsx', type: FILE_TYPES.xlsx, content: await writeFactsWorkbook(book) };
  }

  /** All or nothing. @throws InvalidInput with every mistake of the workbook by its place; Refusal as the act */
  async import(request: KeyedRequest, campaignId: string, [file]: readonly UploadedFile[]): Promise<FactsImported> {
    if (file === undefined) throw new InvalidInput([{ path: 'file', message: 'hãy chọn tệp .xlsx đã điền theo mẫu' }]);
    const { forms } = await this.acts.uow.run(request.by.tenantId, (tx) => campaignFacts(tx, campaignId));
    const { subjects, mistakes } = await readFactsWorkbook(file.buffer, { forms });
    const errors = mistakes.filter(({ severity }) => severity === 'error').map((one) => ({ path: placeOf(one), message: one.message }));
    if (errors.length > 0) throw new InvalidInput(errors);
    return this.acts.once(request, factsImported, async (tx) => {
      const entered = subjects.map(({ code, facts, ballots, violations }): EnteredSubject => ({
        subject: { code },
        facts,
        ballots,
        violations,
      }));
      const { changed, refusals } = await enterFacts(tx, { campaignId, entered }, request.by);
      if (refusals.length > 0) throw new InvalidInput(refusals.map(({ at, refusal }) => mistakeOf(subjects[at], refusal)));
      return { changed };
    });
  }
}

function mistakeOf(subject: ReadSubject | undefined, { message, about }: { message: string; about: { path?: string } }): Mistake {
  const place = subject?.place(about.path ?? '');
  return { path: place ? placeOf({ ...place, severity: 'error', code: '', message }) : '', message };
}
