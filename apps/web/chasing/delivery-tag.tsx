import type { ReactNode } from 'react';
import type { MessageLine } from '@libs/contracts/message';
import type { SignName } from '../design/sign';
import { Tag, type Tone } from '../design/tag';

const LOOKS: Record<MessageLine['state'], readonly [Tone, SignName]> = {
  queued: ['calm', 'ring'],
  sending: ['wait', 'wait'],
  sent: ['good', 'check'],
  failed: ['bad', 'over'],
  'no-address': ['bad', 'cross'],
  captured: ['calm', 'check'],
};

/** What became of a message. */
export function DeliveryTag({ message: { state, stateText } }: { readonly message: Pick<MessageLine, 'state' | 'stateText'> }): ReactNode {
  const [tone, sign] = LOOKS[state];
  return (
    <Tag tone={tone} sign={sign}>
      {stateText}
    </Tag>
  );
}
