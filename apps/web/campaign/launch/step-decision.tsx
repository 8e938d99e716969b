import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Choice } from '../../design/choice';
import { DateField } from '../../design/date-field';
import { Fieldset } from '../../design/fieldset';
import { TextField } from '../../design/text-field';
import { type DecisionSoFar, fieldsOf } from './decide-steps';
import type { TypedDecision } from './launch-draft';

interface Props {
  readonly step: LaunchPreview['steps'][number];
  readonly decision: DecisionSoFar;
  /** The plan's own deadline cannot be kept. */
  readonly forced: boolean;
  readonly onChange: (decision: TypedDecision) => void;
}

/** A new deadline in place of the wording, or why the step is not carried out this year; the plan's own where that will do. */
export function StepDecision({ step, decision, forced, onChange }: Props): ReactNode {
  const fields = fieldsOf(step.key);
  const { mode, date, reason } = decision;
  const choose = (chosen: TypedDecision['mode']) => () => onChange({ mode: chosen, date, reason });
  return (
    <Fieldset name={fields.mode} legend={`Quyết định về bước “${step.title}”`}>
      <div className="choices">
        {!forced && (
          <Choice
            kind="radio"
            name={fields.mode}
            id={fields.mode}
            label="Giữ hạn theo văn bản"
            checked={mode === 'keep'}
            onChange={choose('keep')}
          />
        )}
        <Choice
          kind="radio"
          name={fields.mode}
          {...(forced ? { id: fields.mode } : {})}
          label="Đặt hạn mới"
          checked={mode === 'new'}
          onChange={choose('new')}
        />
        {mode === 'new' && (
          <div className="choice-inset">
            <DateField
              name={fields.date}
              legend="Hạn mới (tính hết ngày)"
              value={date}
              onChange={(next) => onChange({ mode, date: next, reason })}
            />
            {step.planned !== null && (
              <TextField
                name={fields.dueReason}
                label="Vì sao đổi hạn?"
                value={reason}
                onChange={(next) => onChange({ mode, date, reason: next })}
              />
            )}
          </div>
        )}
        <Choice
          kind="radio"
          name={fields.mode}
          label="Không thực hiện bước này năm nay"
          checked={mode === 'waive'}
          onChange={choose('waive')}
        />
        {mode === 'waive' && (
          <div className="choice-inset">
            <TextField name={fields.reason} label="Lý do" value={reason} onChange={(next) => onChange({ mode, date, reason: next })} />
          </div>
        )}
      </div>
    </Fieldset>
  );
}
