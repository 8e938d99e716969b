import { z } from 'zod';
import { pageOf, pageQuery } from './page';
import { when } from './when';

/** A message to one person, with what became of it. */
export const messageLine = z.strictObject({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  channel: z.literal('email'),
  channelText: z.string(),
  /** `Thông báo triển khai`, `Nhắc việc trong ngày`. */
  occasionText: z.string(),
  /** Why it was written, one sentence a duty: `Nhắc trước hạn 5 ngày làm việc: Chi bộ 9 – Hoàn thành kiểm điểm`. */
  reasons: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'no-address', 'captured']),
  stateText: z.string(),
  composed: when,
  sent: when.nullable(),
  /** Every try and its outcome, latest first. */
  deliveries: z.array(
    z.strictObject({ at: when, outcome: z.enum(['sent', 'later', 'refused']), outcomeText: z.string(), code: z.string() }),
  ),
});
export type MessageLine = z.infer<typeof messageLine>;

/** GET /campaigns/:id/messages?cursor=&limit= */
export const messageQuery = pageQuery.extend({ cursor: z.uuid({ error: 'phải là giá trị “next” của trang trước' }).optional() });
export type MessageQuery = z.infer<typeof messageQuery>;

/** Latest first. */
export const messagePage = pageOf(messageLine);
export type MessagePage = z.infer<typeof messagePage>;
