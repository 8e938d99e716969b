import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ReasonForm } from '../campaign/reason-form';
import { Loaded } from '../shell/loaded';
import { owedByEnded } from './ended-unit';
import { unitAddress, useUnit } from './unit';

/** Lets a body that is no more off everything it still owes, for one reason. */
export function WaiveUnitPage(): ReactNode {
  const { id = '', bodyId = '' } = useParams();
  return (
    <Loaded query={useUnit(id, bodyId)}>
      {(unit) => (
        <ReasonForm
          path={`/campaigns/${id}/units/${bodyId}/waive`}
          back={{ to: unitAddress(id, bodyId), text: unit.body.name }}
          title={`Miễn mọi việc còn lại: ${unit.body.name}`}
          button="Miễn tất cả"
          kind="danger"
        >
          <p>Đơn vị đã thôi hoạt động. Những việc sau được miễn với cùng một lý do; miễn nhầm thì bỏ miễn được từng việc.</p>
          <ul>
            {owedByEnded(unit).map(({ id: dutyId, step }) => (
              <li key={dutyId}>{step.title}</li>
            ))}
          </ul>
        </ReasonForm>
      )}
    </Loaded>
  );
}
