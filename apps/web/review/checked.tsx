import type { ReactNode } from 'react';
import { useFieldError } from '../design/form-error';

interface Props {
  /** Of the field it was written in. */
  readonly name: string;
  readonly children: ReactNode;
}

/** What was written, to be checked, with what the API found wrong with it; the summary of errors leads here. */
export function Checked({ name, children }: Props): ReactNode {
  const error = useFieldError(name);
  return (
    <div id={name} tabIndex={-1}>
      {error !== undefined && <p className="field-error">{error}</p>}
      {children}
    </div>
  );
}
