import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ResultLine } from '@libs/contracts/classification';
import { Table } from '../design/table';
import { StateTag } from './state-tag';

interface Props {
  readonly campaignId: string;
  readonly lines: readonly ResultLine[];
}

/** Who stands where: proposal, decision and state, each leading to the whole result. */
export function ResultsTable({ campaignId, lines }: Props): ReactNode {
  if (lines.length === 0) return <p>Không có kết quả nào như vậy.</p>;
  return (
    <Table
      caption="Kết quả từng đối tượng"
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', title: 'Tên', cell: ({ id, name }) => <Link to={`/dot/${campaignId}/ket-qua/${id}`}>{name}</Link> },
        { key: 'unit', title: 'Đơn vị', cell: ({ unit }) => unit ?? '–' },
        { key: 'proposed', title: 'Đề xuất', cell: proposal },
        { key: 'decided', title: 'Quyết định', cell: ({ decided }) => decided?.text ?? '–' },
        { key: 'state', title: 'Tình trạng', cell: (line) => <StateTag line={line} /> },
      ]}
    />
  );
}

/** The level after ceilings and places, and why it is not what the rules alone propose; a long list of missing facts is for the result's page. */
function proposal({ recommended, state, note }: ResultLine): ReactNode {
  return (
    <>
      {recommended?.text ?? '–'}
      {note !== null && state !== 'undetermined' && <p className="quiet">{note}</p>}
    </>
  );
}
