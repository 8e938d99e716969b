import type { ReactNode } from 'react';
import { useFieldError } from './form-error';

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** Controls that answer one question together. */
export function Fieldset({ name, legend, hint, children }: Props): ReactNode {
  const error = useFieldError(name);
  const described = [hint === undefined ? [] : [`${name}-goi-y`], error === undefined ? [] : [`${name}-loi`]].flat().join(' ');
  return (
    <fieldset className={error === undefined ? 'field' : 'field field-wrong'} aria-describedby={described === '' ? undefined : described}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${name}-goi-y`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${name}-loi`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
