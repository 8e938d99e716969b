import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  /** Drawn only while open: what is long costs nothing until somebody looks. */
  readonly children: () => ReactNode;
}

/** Something most people need not read. */
export function More({ title, children }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <div>{children()}</div>}
    </details>
  );
}
