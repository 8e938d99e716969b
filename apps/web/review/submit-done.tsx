import type { ReactNode } from 'react';
import type { Submitted } from '@libs/contracts/review';
import { Confirmation } from '../design/confirmation';
import { LinkButton } from '../design/link-button';
import type { DutyPlace } from './duty-page';

/** It is handed in: the reference number, the time that counts. */
export function SubmitDone({
  place: { unit, duty, back },
  submitted,
}: {
  readonly place: DutyPlace;
  readonly submitted: Submitted;
}): ReactNode {
  return (
    <>
      <Confirmation title="Đã nộp" referenceLabel="Mã số" reference={submitted.reference} />
      <div className="measure">
        <p>
          {unit.body.name} đã nộp “{duty.step.title}”, bản {submitted.version}, lúc {submitted.at.text}. Giờ này được tính khi xét đúng hạn.
        </p>
        <LinkButton to={back.to}>Về trang của đơn vị</LinkButton>
      </div>
    </>
  );
}
