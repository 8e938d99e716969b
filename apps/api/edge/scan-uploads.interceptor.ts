import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Observable } from 'rxjs';
import { recordInfectedFile } from '@libs/acts/access/infected-file';
import { actorOf } from '@libs/acts/access/sessions';
import { UnitOfWork } from '@libs/acts/tx';
import type { VirusScanner } from '@libs/channels/virus-scan';
import { Refusal } from '@libs/domain/refusal';
import { NotScanned } from './not-scanned';
import { contextOf, filesOf } from './request';
import { shownName } from './shown-name';
import { LOG, SCANNER } from './tokens';

interface Finding {
  readonly at: number;
  readonly file: Express.Multer.File;
  readonly signature: string;
}

/**
 * Has every file of a form scanned before anybody reads it or anything is written, its key among them (docs/decisions/0512). Without a scanner
 * everything goes through.
 */
@Injectable()
export class ScanUploads implements NestInterceptor {
  constructor(
    @Inject(SCANNER) private readonly scanner: VirusScanner | null,
    @Inject(LOG) private readonly log: Logger,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws Refusal `infected-file`, which is on record; NotScanned */
  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.scanner !== null) await this.scan(this.scanner, request);
    return next.handle();
  }

  private async scan(scanner: VirusScanner, request: Request): Promise<void> {
    const files = filesOf(request);
    const scans = await Promise.all(files.map(({ buffer }) => scanner.scan(buffer)));
    const found = files.flatMap((file, at): Finding[] => {
      const scan = scans[at];
      return scan?.outcome === 'infected' ? [{ at, file, signature: scan.name }] : [];
    });
    await this.record(request, found);
    if (found[0] !== undefined) throw refusal(found[0]);
    const codes = scans.flatMap((scan) => (scan.outcome === 'not-scanned' ? [scan.code] : []));
    if (codes.length === 0) return;
    this.log.error({ requestId: contextOf(request).requestId, codes }, 'files not scanned');
    throw new NotScanned();
  }

  private async record(request: Request, found: readonly Finding[]): Promise<void> {
    const { signedIn } = contextOf(request);
    if (signedIn === undefined || found.length === 0) return;
    const by = actorOf(signedIn);
    await this.uow.run(by.tenantId, async (tx) => {
      for (const { file, signature } of found) {
        const sha256 = createHash('sha256').update(file.buffer).digest('hex');
        await recordInfectedFile(tx, { signature, sha256, bytes: file.buffer.length }, by);
      }
    });
  }
}

function refusal({ at, file, signature }: Finding): Refusal {
  return new Refusal(
    'infected-file',
    `Tệp thứ ${at + 1} (${shownName(file.originalname)}) có mã độc, phần mềm quét virus gọi là “${signature}”, nên không được nhận: ` +
      'không tệp nào được lưu, phần còn lại của biểu mẫu cũng chưa được nộp. Hãy bỏ tệp này, quét virus máy đang dùng, ' +
      'rồi gửi bản sạch của tệp.',
    { path: `${file.fieldname}[${at}]` },
  );
}
