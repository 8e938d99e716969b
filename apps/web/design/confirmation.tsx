import { type ReactNode, useEffect, useRef } from 'react';
import { useTitle } from '../shell/title';

interface Props {
  readonly title: string;
  readonly referenceLabel: string;
  readonly reference: string;
}

/** Says that it is done, with a number to quote. The page's h1; it takes the focus. */
export function Confirmation({ title, referenceLabel, reference }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="confirmation">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>
        {referenceLabel}
        <span className="reference">{reference}</span>
      </p>
    </div>
  );
}
