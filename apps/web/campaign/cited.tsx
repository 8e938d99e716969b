import type { ReactNode } from 'react';

/** The article beside what it says, ` (mục IX.1)`; nothing where there is none. */
export function Cited({ article }: { readonly article: string }): ReactNode {
  return article === '' ? null : <span className="quiet"> ({article})</span>;
}
