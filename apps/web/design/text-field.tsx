import type { ReactNode } from 'react';
import { Field } from './field';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  /** What a browser or a password manager may fill in (WCAG 1.3.5, 3.3.8). */
  readonly autoComplete?: string;
  readonly digits?: number;
}

/** One line of text. */
export function TextField({ name, label, hint, value, onChange, type = 'text', autoComplete = 'off', digits }: Props): ReactNode {
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className={digits === undefined ? 'input' : `input input-${digits}`}
          type={type}
          inputMode={digits === undefined ? undefined : 'numeric'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
