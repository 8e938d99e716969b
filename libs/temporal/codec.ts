import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { CodecKey } from '@libs/config/codec-keys';

const ENCODING = 'binary/encrypted';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM over every payload; the first key of the ring writes, all of them read, the key's id stands in the metadata. */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: readonly CodecKey[]) {}

  encode(payloads: Payload[]): Promise<Payload[]> {
    const [active] = this.keys;
    if (active === undefined) throw new Error('the codec has no key');
    return Promise.resolve(payloads.map((payload) => seal(payload, active)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => (textOf(payload.metadata?.['encoding']) === ENCODING ? this.open(payload) : payload)));
  }

  private open(payload: Payload): Payload {
    const id = textOf(payload.metadata?.['encryption-key-id']);
    const key = this.keys.find((candidate) => candidate.id === id);
    if (key === undefined) throw new Error(`no codec key named ${id}`);
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv('aes-256-gcm', key.key, data.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, data.length - TAG_BYTES)), decipher.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  }
}

function seal(payload: Payload, { id, key }: CodecKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const plain = temporal.api.common.v1.Payload.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(id) }, data };
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('utf8') : '';
}
