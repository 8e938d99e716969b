import { openBytes, sealBytes } from './cipher';

/** What is sealed of the papers of a duty. */
export type Part = 'submission.text' | 'submission.return_reason' | 'attachment.name' | 'attachment.content';

const placeOf = (part: Part, dutyId: string): string => `${part} ${dutyId}`;

/** A text as it stands in the database. */
export function sealText(key: Buffer, part: Part, dutyId: string, text: string): Buffer {
  return sealContent(key, part, dutyId, Buffer.from(text, 'utf8'));
}

export function sealContent(key: Buffer, part: Part, dutyId: string, content: Buffer): Buffer {
  return sealBytes(key, placeOf(part, dutyId), content);
}

/** A sealed text; what an older version wrote plainly, as it is; null once the campaign's key is destroyed. */
export function readText(key: Buffer | null, part: Part, dutyId: string, { sealed, plain }: Stored<string>): string | null {
  return readContent(key, part, dutyId, { sealed, plain: plain === null ? null : Buffer.from(plain, 'utf8') })?.toString('utf8') ?? null;
}

export function readContent(key: Buffer | null, part: Part, dutyId: string, { sealed, plain }: Stored<Buffer>): Buffer | null {
  if (sealed === null) return plain;
  return key === null ? null : openBytes(key, placeOf(part, dutyId), sealed);
}

interface Stored<T> {
  readonly sealed: Buffer | null;
  readonly plain: T | null;
}
