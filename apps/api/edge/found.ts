import { z } from 'zod';
import { Refusal } from '@libs/domain/refusal';

/** An id in a path. */
export const id = z.uuid({ error: 'Địa chỉ không đúng: mã trong địa chỉ bị gõ sai hoặc thiếu' });

/** What was looked for; where there is none, or it is another committee's, the answer is the same 404. */
export function found<T>(value: T | null): T {
  if (value === null) throw new Refusal('not-found', 'Không có dữ liệu này; có thể đường dẫn đã cũ.', { status: 'not-found' });
  return value;
}
