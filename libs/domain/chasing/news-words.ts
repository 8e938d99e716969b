import type { NewsOfRest } from './still-true';

/** What happened to a duty that is still to be done, after its line in a message; empty for a rung of the ladder. */
export function noteOf(why: string): string {
  const note = NOTES[why];
  return note === undefined ? '' : ` – ${note}`;
}

const NOTES: Readonly<Record<string, string>> = {
  returned: 'hồ sơ đã được trả lại để làm lại',
  amended: 'hạn đã được điều chỉnh',
  changed: 'nội dung bước này đã được điều chỉnh',
  added: 'việc được bổ sung',
  unwaived: 'việc đã miễn nay phải làm',
  resumed: 'đợt kiểm điểm đã tiếp tục',
};

/** News that ask nothing: the subject of a message with nothing else in it, and what its line says. */
export const NEWS_WORDS: Readonly<Record<NewsOfRest, { readonly subject: string; readonly says: string }>> = {
  paused: { subject: 'Đợt kiểm điểm tạm dừng', says: 'đợt kiểm điểm đang tạm dừng, tạm thời không nhắc; hạn vẫn giữ nguyên' },
  cancelled: { subject: 'Đợt kiểm điểm đã bị hủy', says: 'đợt kiểm điểm đã bị hủy, không phải làm tiếp' },
  ended: { subject: 'Đợt kiểm điểm đã kết thúc', says: 'đợt kiểm điểm đã kết thúc, việc này được ghi là chưa xong' },
  skipped: { subject: 'Việc không phải làm', says: 'theo văn bản điều chỉnh, không phải làm bước này' },
};
