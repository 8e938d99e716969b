import { type ReactNode, useId } from 'react';

interface Props {
  readonly kind: 'radio' | 'checkbox';
  /** Radios of one question share it. */
  readonly name: string;
  /** Of the first choice: the field's own id, so that the error summary can lead there. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A radio or a checkbox, large enough for any finger. */
export function Choice({ kind, name, id, label, hint, checked, onChange }: Props): ReactNode {
  const own = useId();
  const control = id ?? own;
  return (
    <div className="choice">
      <input
        type={kind}
        id={control}
        name={name}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${control}-goi-y`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={control}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${control}-goi-y`}>
          {hint}
        </p>
      )}
    </div>
  );
}
