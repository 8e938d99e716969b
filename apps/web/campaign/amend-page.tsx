import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { BackLink } from '../design/back-link';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { AmendForm } from './amend-form';
import { useBoard } from './campaigns';

/** Changes the deadline of a step under a numbered document (G-13). */
export function AmendPage(): ReactNode {
  const { id = '', stepId = '' } = useParams();
  return (
    <div className="measure">
      <BackLink to={`/dot/${id}`}>Bảng theo dõi</BackLink>
      <Loaded query={useBoard(id)}>
        {({ steps }) => {
          const step = steps.find((candidate) => candidate.id === stepId);
          return step ? <AmendForm campaignId={id} step={step} /> : <NotFoundPage />;
        }}
      </Loaded>
    </div>
  );
}
