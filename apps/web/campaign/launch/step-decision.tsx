import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { DateField } from '../../design/date-field';
import { OneOf } from '../../design/one-of';
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
  return (
    <OneOf
      name={fields.mode}
      legend={`Quyết định về bước “${step.title}”`}
      options={[
        ...(forced ? [] : [{ value: 'keep', label: 'Giữ hạn theo văn bản' } as const]),
        {
          value: 'new',
          label: 'Đặt hạn mới',
          asks: (
            <>
              <DateField
                name={fields.date}
                legend="Hạn mới (tính hết ngày)"
                value={date}
                onChange={(next) => onChange({ mode: 'new', date: next, reason })}
              />
              {step.planned !== null && (
                <TextField
                  name={fields.dueReason}
                  label="Vì sao đổi hạn?"
                  value={reason}
                  onChange={(next) => onChange({ mode: 'new', date, reason: next })}
                />
              )}
            </>
          ),
        },
        {
          value: 'waive',
          label: 'Không thực hiện bước này năm nay',
          asks: (
            <TextField
              name={fields.reason}
              label="Lý do"
              value={reason}
              onChange={(next) => onChange({ mode: 'waive', date, reason: next })}
            />
          ),
        },
      ]}
      chosen={mode}
      onChoose={(chosen) => onChange({ mode: chosen, date, reason })}
    />
  );
}
