import type { ReactNode } from 'react';
import type { AmendmentLine } from '@libs/contracts/amendment';

/** What was and what is, one line each. */
export function Differences({ differences }: Pick<AmendmentLine, 'differences'>): ReactNode {
  if (differences.length === 0) return null;
  return (
    <ul>
      {differences.map(({ what, before, after }) => (
        <li key={what}>
          {what}: {before === null ? after : `từ “${before}” thành ${after === null ? 'không có' : `“${after}”`}`}
        </li>
      ))}
    </ul>
  );
}
