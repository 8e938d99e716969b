import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** One step up, above the heading. */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Link className="back" to={to}>
      ‹ {children}
    </Link>
  );
}
