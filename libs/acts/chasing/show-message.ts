import type { MessageLine } from '@libs/contracts/message';
import { whyWords } from '@libs/domain/chasing/why-words';
import { orNull, showInstant } from '../calendar/show-when';
import type { MessageFacts } from './message.queries';

const STATES = {
  queued: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  'no-address': 'Chưa có địa chỉ thư',
  captured: 'Giữ lại (diễn tập)',
} as const;
const OUTCOMES = { sent: 'Máy chủ thư đã nhận', later: 'Chưa gửi được, sẽ thử lại', refused: 'Bị từ chối' } as const;

/** A message as the screens show it. */
export function showMessage(message: MessageFacts): MessageLine {
  const { id, personId, person, channel, subject, body, state } = message;
  return {
    id,
    personId,
    person,
    channel,
    channelText: 'Thư điện tử',
    occasionText: message.occasion === 'digest' ? 'Nhắc việc trong ngày' : 'Thông báo triển khai',
    reasons: [...new Set(message.reasons.map((reason) => `${reason.body} – ${reason.stepTitle}: ${whyWords(reason.why)}`))],
    subject,
    body,
    state,
    stateText: STATES[state],
    composed: showInstant(message.composedAt),
    sent: orNull(showInstant, message.sentAt),
    deliveries: message.deliveries.map(({ at, outcome, code }) => ({
      at: showInstant(at),
      outcome,
      outcomeText: OUTCOMES[outcome],
      code,
    })),
  };
}
