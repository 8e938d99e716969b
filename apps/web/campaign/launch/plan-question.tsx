import type { ReactNode } from 'react';
import type { LaunchPreview } from '@libs/contracts/launch';
import { OneOf } from '../../design/one-of';
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
      <OneOf
        name={fields.answer}
        legend={article === '' ? question : `${question} (${article})`}
        options={options.map((option) => ({ value: option, label: option, ...(option === suggested ? { hint: 'Đề xuất' } : {}) }))}
        chosen={given.answer}
        onChoose={(answer) => onChange({ ...given, answer })}
      />
      <TextField
        name={fields.note}
        label="Nói rõ thêm (không bắt buộc)"
        value={given.note}
        onChange={(note) => onChange({ ...given, note })}
      />
    </section>
  );
}
