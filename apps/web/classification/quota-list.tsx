import type { ReactNode } from 'react';
import type { Results } from '@libs/contracts/classification';

/** How many may be excellent, group by group, and what other readings of the text would allow. */
export function QuotaList({ quotas }: Pick<Results, 'quotas'>): ReactNode {
  if (quotas.length === 0) return null;
  return (
    <section>
      <h2>Số lượng xuất sắc</h2>
      <ul>
        {quotas.map(({ group, text, readings }) => (
          <li key={group}>
            <strong>{group}</strong>: {text}
            {readings.length > 0 && <p className="quiet">Cách tính khác: {readings.join(' ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
