import type { DutyFacts } from '@libs/domain/chasing/next-move';
import { at, lastOf } from './viet-nam-2026';

/** A duty that is owed in an open step since the launch on Monday 09/11/2026 and due on Wednesday 25/11, but for what is given. */
export function dutyFacts(given: Partial<DutyFacts> = {}): DutyFacts {
  return {
    ...{ campaign: 'running', step: 'open', duty: 'owed', dueAt: lastOf('11-25'), openedAt: at('11-09 08:00') },
    ...{ firstDoneAt: null, returnedAt: null, missing: [], made: null, acknowledgedAt: null },
    ...given,
  };
}
