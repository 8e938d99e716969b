import { type ReactNode, useState } from 'react';
import { Field } from './field';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Where a new password is chosen: it can be shown, so that nobody has to type it twice. */
export function NewPasswordField({ name, label, hint, value, onChange }: Props): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <div className="with-toggle">
          <input
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {/* The name stays and the state is told, so that a screen reader does not hear both change. */}
          <button type="button" className="button button-second" aria-pressed={shown} onClick={() => setShown(!shown)}>
            Hiện mật khẩu
          </button>
        </div>
      )}
    </Field>
  );
}
