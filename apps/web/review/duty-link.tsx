import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { useBoard } from '../campaign/campaigns';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { dutyAnchor, unitAddress } from './unit';

/** Where a message leads: from the duty to its place on the page of whoever owes it. */
export function DutyLink(): ReactNode {
  const { id = '', dutyId = '' } = useParams();
  return (
    <Loaded query={useBoard(id)}>
      {({ rows }) => {
        const row = rows.find(({ cells }) => cells.some((cell) => cell?.dutyId === dutyId));
        return row ? <Navigate to={`${unitAddress(id, row.bodyId)}#${dutyAnchor(dutyId)}`} replace /> : <NotFoundPage />;
      }}
    </Loaded>
  );
}
