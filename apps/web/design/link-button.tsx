import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly to: string;
  readonly kind?: 'second' | 'danger';
  readonly children: ReactNode;
}

/** Leads to the page where something is begun; looks like the button it stands for. */
export function LinkButton({ to, kind, children }: Props): ReactNode {
  return (
    <Link className={kind ? `button button-${kind}` : 'button'} to={to}>
      {children}
    </Link>
  );
}
