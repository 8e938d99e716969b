import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Board } from '@libs/contracts/board';
import { type Column, Table } from '../design/table';
import { DutyTag } from './duty-tag';

type Row = Board['rows'][number];

/** So many steps can be read side by side; where there are more the table moves under the names of the units, by keyboard too. */
const FIT = 6;

/** Units down, steps across; each cell is colour, sign and word. */
export function BoardTable({ board }: { readonly board: Board }): ReactNode {
  const unit: Column<Row> = {
    key: 'unit',
    title: 'Đơn vị',
    cell: ({ bodyId, name }) => <Link to={`/dot/${board.campaign.id}/don-vi/${bodyId}`}>{name}</Link>,
  };
  const steps = board.steps.map((step, index): Column<Row> => ({
    key: step.id,
    // A long title is cut after three lines, for the eye alone; the steps below the table have it whole. A narrow screen names the step in every row: by its number, as the list of steps below does.
    title: `Bước ${index + 1}`,
    head: (
      <>
        <div className="three-lines" title={step.title}>
          {index + 1}. {step.title}
        </div>
        <div className="quiet small normal">{step.due?.text ?? 'không có hạn'}</div>
      </>
    ),
    cell: ({ cells }) => {
      const cell = cells[index];
      return cell ? <DutyTag status={cell.status} text={cell.text} /> : <NoDuty />;
    },
  }));
  const table = (
    <Table kind="board" caption="Đơn vị và các bước" rows={board.rows} keyOf={({ bodyId }) => bodyId} columns={[unit, ...steps]} />
  );
  if (steps.length <= FIT) return table;
  return (
    <div className="table-wide" role="region" aria-label="Đơn vị và các bước" tabIndex={0}>
      {table}
    </div>
  );
}

function NoDuty(): ReactNode {
  return (
    <>
      <span className="quiet no-duty" aria-hidden="true">
        –
      </span>
      <span className="visually-hidden">không có việc</span>
    </>
  );
}
