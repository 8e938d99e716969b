import type { ReactNode } from 'react';
import type { AmendmentLine } from '@libs/contracts/amendment';
import { WhenByWhom } from '../design/when-by-whom';
import { Differences } from './differences';

/** Everything that was changed under a document: what was, what is, by whom (G-13). */
export function AmendmentList({ amendments }: { readonly amendments: readonly AmendmentLine[] }): ReactNode {
  if (amendments.length === 0) return null;
  return (
    <section>
      <h2>Kế hoạch đã sửa</h2>
      <ul className="story">
        {amendments.map(({ kindText, stepTitle, differences, documentNumber, documentDateText, reason, at, by }, index) => (
          <li key={`${at.at}${index}`}>
            <p>
              <strong>{kindText}</strong>: {stepTitle}
            </p>
            <Differences differences={differences} />
            <p>
              Theo văn bản số {documentNumber} ngày {documentDateText}. Lý do: {reason}
            </p>
            <WhenByWhom at={at} by={by} />
          </li>
        ))}
      </ul>
    </section>
  );
}
