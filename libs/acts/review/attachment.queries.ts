/** A file that was handed in. */
export interface AttachmentFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

export abstract class AttachmentQueries {
  /** Null where there is none, or it is another committee's. */
  abstract find(tenantId: string, attachmentId: string): Promise<AttachmentFile | null>;
}
