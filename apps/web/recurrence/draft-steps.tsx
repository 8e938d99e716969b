import type { ReactNode } from 'react';
import type { Draft } from '@libs/contracts/draft';
import { type Column, Table } from '../design/table';

type Step = Draft['steps'][number];

const columnsOf = (year: number, lastYear: number): readonly Column<Step>[] => [
  {
    key: 'title',
    title: 'Bước',
    cell: ({ title, wording }) => (
      <>
        {title}
        {wording !== null && <div className="quiet small">“{wording}”</div>}
      </>
    ),
  },
  { key: 'last', title: `Hạn năm ${lastYear}`, cell: ({ last }) => last?.text ?? 'Không có' },
  {
    key: 'due',
    title: `Hạn năm ${year}`,
    cell: ({ due, proposed }) => (due === null ? 'Chưa có' : `${due.text}${proposed ? ' (đề nghị)' : ''}`),
  },
  { key: 'notes', title: 'Khác năm trước', cell: ({ notes }) => (notes.length === 0 ? 'Không' : notes.join(' ')) },
];

/** Each step of the draft beside how it was last year. */
export function DraftSteps({ draft: { steps, year, lastYear, gone } }: { readonly draft: Draft }): ReactNode {
  return (
    <>
      <Table caption={`${steps.length} bước`} rows={steps} keyOf={({ key }) => key} columns={columnsOf(year, lastYear)} />
      {gone.length > 0 && (
        <p>
          Năm {lastYear} còn {gone.length} bước mà kế hoạch nay không có.
        </p>
      )}
    </>
  );
}
