import type { Payload, PayloadCodec } from '@temporalio/common';

/** Every piece of text in a history or description, payloads opened with the key: what somebody who has it could read. */
export async function readable(value: unknown, codec: PayloadCodec): Promise<string[]> {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  if (typeof value !== 'object' || value === null) return [];
  if (isPayload(value)) {
    const [opened] = await codec.decode([value]);
    return [opened?.data, ...Object.values(opened?.metadata ?? {})].map((bytes) => Buffer.from(bytes ?? []).toString('utf8'));
  }
  const parts: string[][] = [];
  for (const [key, part] of Object.entries(value)) parts.push([key], await readable(part, codec));
  return parts.flat();
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}
