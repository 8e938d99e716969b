import type { ReactNode } from 'react';
import { Field } from './field';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, value, onChange }: Props): ReactNode {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => <textarea {...control} className="textarea" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
