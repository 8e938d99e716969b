import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly kind?: 'good' | 'warn';
  readonly children?: ReactNode;
  /** Came just now by what the user did: read out at once. */
  readonly fresh?: boolean;
}

/** Something to know before the rest of the page. */
export function Notice({ title, kind, children, fresh = false }: Props): ReactNode {
  return (
    <section
      className={kind ? `notice notice-${kind}` : 'notice'}
      role={fresh ? 'alert' : undefined}
      aria-label={fresh ? undefined : title}
    >
      <h2>{title}</h2>
      {children}
    </section>
  );
}
