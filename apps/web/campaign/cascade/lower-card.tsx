import type { ReactNode } from 'react';
import type { LowerPreview, LowerStep } from '@libs/contracts/cascade-preview';
import type { When } from '@libs/contracts/when';
import { useFieldError } from '../../design/form-error';
import { Table } from '../../design/table';
import { decisionAbout, mustDecide } from '../launch/decide-steps';
import { StepDecision } from '../launch/step-decision';
import { fieldAt, type LowerWords, type Superior } from './cascade-draft';
import { planField } from './lower-choice';
import { LowerDocument } from './lower-document';

interface Props {
  readonly name: string;
  readonly lower: LowerPreview;
  readonly words: LowerWords;
  readonly superior: Superior;
  readonly now: When;
  readonly onChange: (words: LowerWords) => void;
}

/** One lower body's plan: its deadlines beside the superior's, what must be decided about them, and what to confirm of its document. */
export function LowerCard({ name, lower, words, superior, now, onChange }: Props): ReactNode {
  const { organisation, plan, steps } = lower;
  const error = useFieldError(planField(organisation));
  const open = steps.filter((step) => words.typed[step.key] !== undefined || mustDecide(step, now) || step.bearers === 0);
  return (
    <section className={error === undefined ? 'card' : 'card field-wrong'} id={planField(organisation)} tabIndex={-1}>
      <h2>{name}</h2>
      {plan !== null && (
        <p>
          Kế hoạch {plan.number} của {plan.issuer}
        </p>
      )}
      {error !== undefined && <p className="field-error">{error}</p>}
      <Table
        caption="Hạn của từng bước"
        rows={steps}
        keyOf={({ key }) => key}
        columns={[
          { key: 'title', title: 'Bước', cell: ({ title }) => title },
          { key: 'superior', title: 'Hạn của cấp trên', cell: ({ superior: theirs }) => theirs?.text ?? 'Cấp trên không có' },
          { key: 'own', title: 'Hạn của đơn vị', cell: ownDeadline },
        ]}
      />
      {open.length > 0 && (
        <p className="measure">Bước mà kế hoạch của đơn vị không ghi hạn thì lấy hạn của cấp trên; đồng chí có thể đặt sớm hơn.</p>
      )}
      {open.map((step) => (
        <StepDecision
          key={step.key}
          step={{ ...step, key: fieldAt(organisation, step.key) }}
          forced={mustDecide(step, now)}
          decision={decisionAbout(step, { now }, words.typed)}
          onChange={(decision) => onChange({ ...words, typed: { ...words.typed, [step.key]: decision } })}
        />
      ))}
      <LowerDocument {...{ lower, words, superior, onChange }} />
    </section>
  );
}

function ownDeadline({ due, waived }: LowerStep): string {
  if (waived !== null) return `Không thực hiện: ${waived}`;
  return due?.text ?? 'Chưa có hạn';
}
