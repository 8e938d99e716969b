import { z } from 'zod';

/** One key of the payload codec, or a master key: AES-256, named, so that what an older key wrote can still be read. */
export interface CodecKey {
  id: string;
  key: Buffer;
}

const KEY_BYTES = 32;

/** `id:base64,…`: the first key writes, all of them read. To change the key, put a new one in front and keep the old ones. */
export const codecKeys = z.string({ error: 'chưa đặt.' }).transform((value, context): CodecKey[] => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
  const ids = new Set<string>();
  return value.split(',').map((part, index) => {
    const [, id = '', base64 = ''] = /^\s*([\w-]+):([A-Za-z0-9+/=]+)\s*$/.exec(part) ?? [];
    const key = Buffer.from(base64, 'base64');
    if (id === '') refuse(`khóa thứ ${index + 1} phải có dạng mã:base64.`);
    else if (key.length !== KEY_BYTES) refuse(`khóa “${id}” phải là đúng ${KEY_BYTES} byte viết bằng base64.`);
    if (id !== '' && ids.has(id)) refuse(`mã khóa “${id}” có hai lần.`);
    ids.add(id);
    return { id, key };
  });
});
