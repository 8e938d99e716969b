import type { DutyStatus } from '@libs/contracts/board';

const WORDS: Record<DutyStatus, string> = {
  'not-open': 'Chưa mở',
  open: 'Đang làm',
  'due-soon': 'Sắp đến hạn',
  blocked: 'Còn bước trước',
  returned: 'Bị trả lại',
  overdue: 'Quá hạn',
  'done-on-time': 'Xong đúng hạn',
  'done-late': 'Xong muộn',
  waived: 'Được miễn',
  'not-done': 'Không xong',
};

/** A duty's state in a word or two, where the API sends no more exact one. */
export const wordOf = (status: DutyStatus): string => WORDS[status];
