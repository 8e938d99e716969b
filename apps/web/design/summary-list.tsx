import type { ReactNode } from 'react';

export interface SummaryRow {
  readonly label: string;
  readonly value: ReactNode;
  /** A link that leads to where the answer is changed. */
  readonly change?: ReactNode;
}

/** Answers to check, or facts to know, each under its name. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): ReactNode {
  return (
    <dl className="summary-list">
      {rows.map(({ label, value, change }) => (
        <div className="summary-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change !== undefined && <dd>{change}</dd>}
        </div>
      ))}
    </dl>
  );
}
