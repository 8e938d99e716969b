import type { ReactNode } from 'react';
import type { Board } from '@libs/contracts/board';

/** Every deadline that was changed: from when to when, under which document, by whom. What was is kept (G-13). */
export function AmendmentList({ amendments }: { readonly amendments: Board['amendments'] }): ReactNode {
  if (amendments.length === 0) return null;
  return (
    <section>
      <h2>Hạn đã điều chỉnh</h2>
      <ul className="story">
        {amendments.map(({ stepTitle, before, after, documentNumber, documentDateText, reason, at, by }) => (
          <li key={`${at.at}${stepTitle}`}>
            <p>
              <strong>{stepTitle}</strong>: {before === null ? 'đặt hạn' : `từ ${before.text} thành`} {after.text}
            </p>
            <p>
              Theo văn bản số {documentNumber} ngày {documentDateText}. Lý do: {reason}
            </p>
            <p className="quiet small">
              {at.text}
              {by !== null && ` · ${by}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
