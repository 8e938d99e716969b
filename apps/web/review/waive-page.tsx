import type { ReactNode } from 'react';
import { ReasonForm } from '../campaign/reason-form';
import { DutyPage } from './duty-page';

/** Lets one body off a duty. */
export function WaivePage(): ReactNode {
  return (
    <DutyPage act="waive" title="Miễn">
      {({ unit, duty, back }) => (
        <ReasonForm path={`/duties/${duty.id}/waive`} back={back} title={`Miễn: ${duty.step.title}`} button="Miễn việc này" kind="danger">
          <p>{unit.body.name} không phải làm bước này và không bị nhắc nữa. Miễn nhầm thì bỏ miễn được, ở trang của đơn vị.</p>
        </ReasonForm>
      )}
    </DutyPage>
  );
}
