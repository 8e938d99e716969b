import type { ReactNode } from 'react';
import { ReasonForm } from '../campaign/reason-form';
import { DutyPage } from './duty-page';

/** Takes a waiver back: the body owes the duty again. */
export function UnwaivePage(): ReactNode {
  return (
    <DutyPage act="unwaive" title="Bỏ miễn">
      {({ unit, duty, back }) => (
        <ReasonForm
          path={`/duties/${duty.id}/unwaive`}
          back={back}
          title={`Bỏ miễn: ${duty.step.title}`}
          button="Bỏ miễn"
          tells={{ about: `/duties/${duty.id}`, done: 'Đã bỏ miễn' }}
        >
          <p>{unit.body.name} lại phải làm bước này, theo hạn đang áp dụng; nếu bước đã đóng thì bước mở lại.</p>
          {duty.waivedReason !== null && <p className="kept-lines">Lý do đã miễn: {duty.waivedReason}</p>}
        </ReasonForm>
      )}
    </DutyPage>
  );
}
