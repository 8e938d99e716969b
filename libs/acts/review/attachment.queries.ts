import { type Instant, dayOf } from '@libs/domain/calendar/instant';
import { sayDate } from '@libs/domain/calendar/wording';
import { Refusal } from '@libs/domain/refusal';

/** A file that was handed in. */
export interface AttachmentFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A file whose campaign's texts and files were destroyed. */
export interface DestroyedFile {
  readonly destroyedAt: Instant;
}

export abstract class AttachmentQueries {
  /** Null where there is none, or it is another committee's. */
  abstract find(tenantId: string, attachmentId: string): Promise<AttachmentFile | DestroyedFile | null>;
}

/** @throws Refusal `texts-destroyed` */
export function stillThere(file: AttachmentFile | DestroyedFile): AttachmentFile {
  if (!('destroyedAt' in file)) return file;
  const message = `Tệp này đã hủy ngày ${sayDate(dayOf(file.destroyedAt))}, khi hết thời gian giữ bài và tệp của đợt.`;
  throw new Refusal('texts-destroyed', message, { status: 'not-found' });
}
