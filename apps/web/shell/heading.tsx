import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTitle } from './title';

interface Props {
  /** Of the browser's tab; the heading itself where that is plain text. */
  readonly title: string;
  readonly children?: ReactNode;
  /** Another page at the same address, such as the check before sending: focus moves there too. */
  readonly moved?: boolean;
}

/** The page's one h1. It takes the focus when one comes here from another page, so that a screen reader begins there. */
export function Heading({ title, children, moved = false }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const first = key === 'default' && !moved;
  useTitle(title);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: !moved });
  }, [first, moved, pathname]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
