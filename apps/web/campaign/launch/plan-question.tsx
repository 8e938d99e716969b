import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { Choice } from '../../design/choice';
import { Fieldset } from '../../design/fieldset';
import { TextField } from '../../design/text-field';
import type { TypedAnswer } from './launch-draft';

interface Props {
  readonly question: LaunchPreview['questions'][number];
  readonly fields: { readonly answer: string; readonly note: string };
  readonly given: TypedAnswer;
  readonly onChange: (answer: TypedAnswer) => void;
}

/** A point that the document leaves to the board: one of its answers, and what it leaves open in the board's own words. */
export function PlanQuestion({ question: { question, options, suggested, article }, fields, given, onChange }: Props): ReactNode {
  return (
    <section className="card">
      <Fieldset name={fields.answer} legend={article === '' ? question : `${question} (${article})`}>
        <div className="choices">
          {options.map((option, index) => (
            <Choice
              key={option}
              kind="radio"
              name={fields.answer}
              {...(index === 0 ? { id: fields.answer } : {})}
              label={option}
              {...(option === suggested ? { hint: 'Đề xuất' } : {})}
              checked={given.answer === option}
              onChange={() => onChange({ ...given, answer: option })}
            />
          ))}
        </div>
      </Fieldset>
      <TextField
        name={fields.note}
        label="Nói rõ thêm (không bắt buộc)"
        value={given.note}
        onChange={(note) => onChange({ ...given, note })}
      />
    </section>
  );
}
