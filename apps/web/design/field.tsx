import type { ReactNode } from 'react';
import { useFieldError } from './form-error';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Gets the ids that describe the control, for `aria-describedby`. */
  readonly children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
}

/** A control with its label, its hint and its error, each tied to it. */
export function Field({ name, label, hint, children }: Props): ReactNode {
  const error = useFieldError(name);
  const hintId = `${name}-goi-y`;
  const errorId = `${name}-loi`;
  const described = [hint === undefined ? [] : [hintId], error === undefined ? [] : [errorId]].flat().join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      {children({ id: name, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error !== undefined })}
    </div>
  );
}
