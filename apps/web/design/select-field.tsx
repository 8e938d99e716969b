import type { ReactNode } from 'react';
import { Field } from './field';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  /** What stands where nothing has been chosen yet. */
  readonly empty?: string;
}

/** One of a list too long for radios. */
export function SelectField({ name, label, hint, value, choices, onChange, empty }: Props): ReactNode {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
