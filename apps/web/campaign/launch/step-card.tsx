import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { More } from '../../design/more';
import { Tag } from '../../design/tag';
import { dayFrom, sayDay } from '../../design/typed-date';
import { Cited } from '../cited';
import { decisionAbout, type DecisionSoFar, mustDecide } from './decide-steps';
import type { LaunchDraft, TypedDecision } from './launch-draft';
import { StepDecision } from './step-decision';

interface Props {
  readonly step: LaunchPreview['steps'][number];
  readonly preview: LaunchPreview;
  readonly typed: LaunchDraft['typed'];
  readonly onChange: (decision: TypedDecision) => void;
}

/** A step: the source's own wording beside the moment computed from it, and what the board decides about it. */
export function StepCard({ step, preview, typed, onChange }: Props): ReactNode {
  const decision = decisionAbout(step, preview, typed);
  const forced = mustDecide(step, preview.now);
  const control = <StepDecision step={step} forced={forced} decision={decision} onChange={onChange} />;
  return (
    <section className="card">
      <h2>{step.title}</h2>
      {step.wording === null ? (
        <p>
          Văn bản không nêu hạn.
          <Cited article={step.article} />
        </p>
      ) : (
        <p className="source-wording">
          Văn bản ghi: “{step.wording}”
          <Cited article={step.article} />
        </p>
      )}
      {step.reading !== null && <p>{step.reading}</p>}
      {step.planned !== null && (
        <p>
          Hạn tính ra: <strong>{step.planned.text}</strong>
        </p>
      )}
      {step.warnings.map(({ message }) => (
        <p key={message} className="quiet">
          Lưu ý: {message}
        </p>
      ))}
      <p className="quiet">
        {step.bearers} đơn vị phải làm. Xong khi: {step.done}.
      </p>
      {forced ? (
        <>
          {step.problemText !== null && (
            <p>
              <Tag tone="bad" sign="over">
                {step.problemText}
              </Tag>
            </p>
          )}
          {control}
        </>
      ) : (
        <More title={titleOf(decision)}>{() => control}</More>
      )}
    </section>
  );
}

/** What is decided so far; nothing is said to be changed before there is a date or a reason. */
function titleOf({ mode, date, reason }: DecisionSoFar): string {
  const read = dayFrom(date, 'hạn mới');
  if (mode === 'new' && 'day' in read) return `Hạn đổi thành hết ngày ${sayDay(read.day)}, xem lại`;
  if (mode === 'waive' && reason.trim() !== '') return 'Không thực hiện bước này năm nay, xem lại';
  return 'Đổi hạn hoặc không thực hiện bước này';
}
