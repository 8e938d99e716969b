import type { ReactNode } from 'react';

/** While a page's data come. */
export function Loading(): ReactNode {
  return (
    <p className="quiet" role="status">
      Đang tải…
    </p>
  );
}
