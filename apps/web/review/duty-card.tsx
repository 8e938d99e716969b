import type { ReactNode } from 'react';
import type { When } from '@libs/contracts/when';
import { DutyTag } from '../campaign/duty-tag';
import { DutyActions } from './duty-actions';
import { DutyChase } from './duty-chase';
import { SubmissionList } from './submission-list';
import type { UnitDuty } from './unit';
import { dutyAnchor, unitAddress } from './unit';
import { useSoughtHeading } from './sought-heading';

interface Props {
  readonly campaignId: string;
  readonly bodyId: string;
  readonly duty: UnitDuty;
  /** When the campaign's texts and files were destroyed. */
  readonly destroyed: When | null;
}

/** One duty of a unit: its state, whose move it is, what was handed in, what can be done now. */
export function DutyCard({ campaignId, bodyId, duty, destroyed }: Props): ReactNode {
  const { step, status, text, sentence, waivedReason, done } = duty;
  const address = unitAddress(campaignId, bodyId);
  const heading = useSoughtHeading(dutyAnchor(duty.id));
  return (
    <section className="card" id={dutyAnchor(duty.id)}>
      <h2 ref={heading} tabIndex={-1}>
        {step.title}
      </h2>
      <p>
        <DutyTag status={status} text={text} />
      </p>
      <p>{sentence}</p>
      {waivedReason !== null && <p className="kept-lines">Lý do miễn: {waivedReason}</p>}
      {step.wording !== null && (
        <p className="source-wording">
          “{step.wording}”{step.cite !== '' && <span className="quiet"> ({step.cite})</span>}
        </p>
      )}
      <p>
        {step.due === null ? 'Không có hạn' : `Hạn: ${step.due.text}`}
        {step.distance !== null && ` (${step.distance})`}
      </p>
      <p className="quiet">Xong khi: {done}.</p>
      <SubmissionList submissions={duty.submissions} destroyed={destroyed} />
      <DutyChase address={address} escalations={duty.escalations} acknowledgements={duty.acknowledgements} />
      <DutyActions address={`${address}/viec/${duty.id}`} duty={duty} />
    </section>
  );
}
