import type { ReactNode } from 'react';
import { ReasonForm } from '../campaign/reason-form';
import { DutyPage } from './duty-page';

/** Gives back what was handed in, saying why and what to do. */
export function ReturnPage(): ReactNode {
  return (
    <DutyPage act="return" title="Trả lại">
      {({ unit, duty, back }) => (
        <ReasonForm
          path={`/duties/${duty.id}/return`}
          back={back}
          title={`Trả lại: ${duty.step.title}`}
          button="Trả lại"
          tells={{ about: `/duties/${duty.id}`, done: 'Đã trả lại' }}
          hint="Ghi vì sao trả lại và cần làm gì; đơn vị sẽ đọc lý do này."
        >
          <p>{unit.body.name} sẽ phải nộp lại. Lần nộp đầu tiên vẫn được tính khi xét đúng hạn.</p>
        </ReasonForm>
      )}
    </DutyPage>
  );
}
