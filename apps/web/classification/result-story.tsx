import type { ReactNode } from 'react';
import type { Result } from '@libs/contracts/classification';
import { Table } from '../design/table';

/** What was decided, proposed and entered, the newest first; what was superseded stays. */
export function ResultStory({ result: { decisions, earlier, sheets } }: { readonly result: Result }): ReactNode {
  return (
    <>
      {decisions.length > 0 && (
        <section>
          <h2>Các quyết định</h2>
          <Table
            caption="Quyết định mới nhất có hiệu lực; các quyết định trước được giữ lại"
            rows={decisions}
            keyOf={({ revision }) => String(revision)}
            columns={[
              { key: 'level', title: 'Mức', cell: ({ level }) => level.text },
              { key: 'recommended', title: 'Khi đó đề xuất', cell: ({ recommended }) => recommended?.text ?? 'không có' },
              { key: 'body', title: 'Ai quyết định', cell: ({ body, document }) => [body, document].filter(Boolean).join(', ') },
              { key: 'reason', title: 'Lý do', cell: ({ reason }) => reason ?? '–' },
              { key: 'at', title: 'Ghi lúc', cell: ({ at, by }) => [at.text, by].filter(Boolean).join(', ') },
            ]}
          />
        </section>
      )}
      {earlier.length > 0 && (
        <section>
          <h2>Các đề xuất trước</h2>
          <ul>
            {earlier.map(({ revision, text, at }) => (
              <li key={revision}>
                {at.text}: {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sheets.length > 0 && (
        <section>
          <h2>Các lần nhập dữ kiện</h2>
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet.revision}>
                {[sheet.at.text, sheet.by].filter(Boolean).join(', ')}
                <ul>
                  {sheet.changes.map(({ label, before, after }) => (
                    <li key={label}>
                      {label}: {before === null ? after : `${before} → ${after}`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
