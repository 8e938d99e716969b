import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Loaded } from '../shell/loaded';
import { NotFoundPage } from '../shell/not-found-page';
import { useBoard } from './campaigns';
import { ReasonForm } from './reason-form';

/** The board closes a step though some still owe it. */
export function CloseStepPage(): ReactNode {
  const { id = '', stepId = '' } = useParams();
  return (
    <Loaded query={useBoard(id)}>
      {({ steps }) => {
        const step = steps.find((candidate) => candidate.id === stepId);
        if (!step) return <NotFoundPage />;
        return (
          <ReasonForm
            path={`/steps/${stepId}/close`}
            back={{ to: `/dot/${id}`, text: 'Bảng theo dõi' }}
            title={`Đóng bước “${step.title}”`}
            button="Đóng bước"
            kind="danger"
          >
            <p>
              {step.duties.owed === 0
                ? 'Không còn đơn vị nào phải làm bước này.'
                : `${step.duties.owed} đơn vị còn chưa xong sẽ được miễn với lý do này và không bị nhắc nữa.`}
            </p>
          </ReasonForm>
        );
      }}
    </Loaded>
  );
}
