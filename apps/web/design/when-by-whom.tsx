import type { ReactNode } from 'react';
import type { When } from '@libs/contracts/when';

/** The last line of something on record: when, and by whom where that is known. */
export function WhenByWhom({ at, by }: { readonly at: When; readonly by: string | null }): ReactNode {
  return (
    <p className="quiet small">
      {at.text}
      {by !== null && ` · ${by}`}
    </p>
  );
}
