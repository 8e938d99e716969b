import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A key of the environment, by its name. */
export interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keys for one purpose, so that what was sealed for one cannot be used for another. */
function purposeKey({ key }: SealKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `dondoc ${purpose}`, 32));
}

/** Seals a secret (AES-256-GCM) with the first key; `id:base64`. Whoever reads the database cannot read it. */
export function seal(keys: readonly SealKey[], purpose: string, secret: string): string {
  const [first] = keys;
  if (first === undefined) throw new Error('no key to seal with');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', purposeKey(first, purpose), iv);
  const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${first.id}:${sealed.toString('base64')}`;
}

/** Opens what `seal` made with any of the keys. @throws Error where the key is gone or something was changed */
export function unseal(keys: readonly SealKey[], purpose: string, sealed: string): string {
  const [id, base64 = ''] = sealed.split(':');
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw new Error('the key that sealed this is gone');
  const bytes = Buffer.from(base64, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', purposeKey(key, purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** A token that can be made again from its id by whoever has the keys, and by nobody else: one-time links, kept as their hash alone. */
export function tokenFor(keys: readonly SealKey[], purpose: string, id: string): string {
  const [first] = keys;
  if (first === undefined) throw new Error('no key to make tokens with');
  return createHmac('sha256', purposeKey(first, purpose)).update(id).digest('base64url');
}
