import type { ReactNode } from 'react';
import type { ResultLine, ResultState } from '@libs/contracts/classification';
import type { SignName } from '../design/sign';
import { Tag, type Tone } from '../design/tag';

const LOOKS: Readonly<Record<ResultState, readonly [Tone, SignName]>> = {
  'not-asked': ['calm', 'dash'],
  undetermined: ['soon', 'soon'],
  'to-decide': ['wait', 'wait'],
  proposed: ['calm', 'half'],
  decided: ['good', 'check'],
};

/** How far a result has come. */
export function StateTag({ line: { state, stateText } }: { readonly line: ResultLine }): ReactNode {
  const [tone, sign] = LOOKS[state];
  return (
    <Tag tone={tone} sign={sign}>
      {stateText}
    </Tag>
  );
}
