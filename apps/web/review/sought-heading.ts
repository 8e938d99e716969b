import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** For the heading of a part of a page: it takes the focus and comes into view where the address names that part. */
export function useSoughtHeading(anchor: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const sought = useLocation().hash === `#${anchor}`;
  useEffect(() => {
    if (!sought) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [sought]);
  return heading;
}
