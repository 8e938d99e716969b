import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { type Column, Table } from '../design/table';
import { CampaignTag } from './campaign-tag';

type Beneath = Board['beneath'][number];

const NAMED = 3;

const columns: readonly Column<Beneath>[] = [
  {
    key: 'organisation',
    title: 'Đơn vị',
    cell: ({ campaign, depth }) => (
      <>
        {depth > 1 && <span className="quiet">{'– '.repeat(depth - 1)}</span>}
        <Link to={`/dot/${campaign.id}`}>{campaign.organisation ?? campaign.plan.number}</Link>
        <div className="quiet small">Kế hoạch {campaign.plan.number}</div>
      </>
    ),
  },
  { key: 'state', title: 'Tình trạng', cell: ({ campaign }) => <CampaignTag campaign={campaign} /> },
  { key: 'done', title: 'Việc đã xong', cell: ({ campaign: { duties } }) => `${duties.done}/${duties.owed + duties.done}` },
  { key: 'behind', title: 'Đang chậm', cell: ({ behind }) => sayBehind(behind) },
  { key: 'next', title: 'Tiếp theo', cell: ({ nextMove }) => nextMove ?? 'Không còn việc nào' },
];

/** The campaigns of the lower bodies, the whole tree in one table: how each stands, who is behind, whose move it is (P58-05). */
export function BeneathList({ beneath }: { readonly beneath: Board['beneath'] }): ReactNode {
  if (beneath.length === 0) return null;
  return (
    <section>
      <h2>Đợt của cấp dưới</h2>
      <Table caption={`${beneath.length} đợt`} rows={beneath} keyOf={({ campaign }) => campaign.id} columns={columns} />
    </section>
  );
}

function sayBehind(behind: readonly string[]): string {
  if (behind.length === 0) return 'Không có';
  const more = behind.length - NAMED;
  return `${behind.slice(0, NAMED).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
}
