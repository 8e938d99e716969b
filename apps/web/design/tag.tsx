import type { ReactNode } from 'react';
import { Sign, type SignName } from './sign';

export type Tone = 'good' | 'soon' | 'bad' | 'wait' | 'calm';

interface Props {
  readonly tone: Tone;
  readonly sign: SignName;
  readonly children: ReactNode;
}

/** A state as colour, sign and word. */
export function Tag({ tone, sign, children }: Props): ReactNode {
  return (
    <span className={`tag tag-${tone}`}>
      <Sign name={sign} />
      <span>{children}</span>
    </span>
  );
}
