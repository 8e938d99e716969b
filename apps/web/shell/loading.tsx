import type { ReactNode } from 'react';

/** While a page's data come. */
export function Loading(): ReactNode {
  return (
    <p className="quiet loading" role="status">
      Đang tải…
    </p>
  );
}
