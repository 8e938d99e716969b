import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { More } from '../../design/more';
import { Tag } from '../../design/tag';
import { decisionAbout, mustDecide } from './decide-steps';
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
        <p>Văn bản không nêu hạn ({step.cite}).</p>
      ) : (
        <p className="source-wording">
          Văn bản ghi: “{step.wording}” <span className="quiet">({step.cite})</span>
        </p>
      )}
      {step.reading !== null && <p>{step.reading}</p>}
      {step.planned !== null && (
        <p>
          Hạn tính ra: <strong>{step.planned.text}</strong>
        </p>
      )}
      {step.warnings.map(({ message, cite }) => (
        <p key={message} className="quiet">
          Lưu ý: {message}
          {cite !== undefined && ` (${cite})`}
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
        <More title={decision.mode === 'keep' ? 'Đổi hạn hoặc không thực hiện bước này' : 'Hạn đã được đổi, xem lại'}>{() => control}</More>
      )}
    </section>
  );
}
