import type { ReactNode } from 'react';

/** Keeps the page's height while its data come, so that the footer does not jump. */
export function Loading(): ReactNode {
  return (
    <div className="loading" role="status">
      <p className="quiet">Đang tải…</p>
    </div>
  );
}
