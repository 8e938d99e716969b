import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface TaskLine {
  readonly title: string;
  /** Left out where it cannot be begun yet. */
  readonly to?: string;
  readonly hint?: ReactNode;
  readonly status: ReactNode;
}

/** Things to do in order, each with its state in words. */
export function TaskList({ tasks }: { readonly tasks: readonly TaskLine[] }): ReactNode {
  return (
    <ol className="task-list">
      {tasks.map(({ title, to, hint, status }) => (
        <li key={title}>
          <div>
            {to === undefined ? title : <Link to={to}>{title}</Link>}
            {hint !== undefined && <div className="quiet small">{hint}</div>}
          </div>
          <div>{status}</div>
        </li>
      ))}
    </ol>
  );
}
