import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary';
import { type FormError, FormErrors } from './form-error';

interface Props {
  readonly errors: readonly FormError[];
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form whose errors stand on top and beside their fields, in our words and not the browser's. */
export function Form({ errors, onSend, children }: Props): ReactNode {
  return (
    <FormErrors.Provider value={errors}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </form>
    </FormErrors.Provider>
  );
}
