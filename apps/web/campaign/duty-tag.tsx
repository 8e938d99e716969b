import type { ReactNode } from 'react';
import type { DutyStatus } from '@libs/contracts/board';
import type { SignName } from '../design/sign';
import { Tag, type Tone } from '../design/tag';

const LOOKS: Record<DutyStatus, readonly [Tone, SignName]> = {
  'not-open': ['calm', 'dash'],
  open: ['calm', 'half'],
  'due-soon': ['soon', 'soon'],
  blocked: ['wait', 'wait'],
  returned: ['soon', 'back'],
  overdue: ['bad', 'over'],
  'done-on-time': ['good', 'check'],
  'done-late': ['good', 'late'],
  waived: ['calm', 'dash'],
  'not-done': ['bad', 'cross'],
};

/** A duty's state; the word comes from the API. */
export function DutyTag({ status, text }: { readonly status: DutyStatus; readonly text: string }): ReactNode {
  const [tone, sign] = LOOKS[status];
  return (
    <Tag tone={tone} sign={sign}>
      {text}
    </Tag>
  );
}
