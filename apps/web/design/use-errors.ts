import { useMemo, useState } from 'react';
import { type FormError, formErrorsOf } from './form-error';

interface FoundErrors {
  readonly errors: readonly FormError[];
  /** Takes what the form itself found wrong; true where that is nothing and it may be sent. */
  readonly accept: (found: readonly FormError[]) => boolean;
}

/** The errors of one form: what it found itself on the last try, else what the API answered. `fields`: name → what it is called on screen. */
export function useErrors(answer: unknown, fields?: Readonly<Record<string, string>>): FoundErrors {
  const [found, setFound] = useState<readonly FormError[]>([]);
  const answered = useMemo(() => formErrorsOf(answer, fields), [answer, fields]);
  return {
    errors: found.length > 0 ? found : answered,
    accept: (now) => {
      setFound(now);
      return now.length === 0;
    },
  };
}

/** An error for every field of these that was left empty; the sentence says what to write. */
export function missing(values: Readonly<Record<string, string>>, sentences: Readonly<Record<string, string>>): FormError[] {
  return Object.entries(sentences).flatMap(([field, message]) => ((values[field] ?? '').trim() === '' ? [{ field, message }] : []));
}
