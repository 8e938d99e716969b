import type { Changed, Notice as ShownNotice } from '@libs/contracts/change';
import { type Notice, sayNotice } from '@libs/domain/chasing/notice';
import { orNull, showInstant } from '../calendar/show-when';

/** `3 người sẽ được báo lúc 07:30 thứ Hai, 23/11/2026.` */
export function showNotice(notice: Notice): ShownNotice {
  return { people: notice.people, at: orNull(showInstant, notice.at), text: sayNotice(notice) };
}

/** What a change answers. */
export function showChanged(notice: Notice | null): Changed {
  return { done: true, notice: orNull(showNotice, notice) };
}
