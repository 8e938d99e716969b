import { useCallback, useRef } from 'react';
import { Refused } from './refused';

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served over HTTPS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The Idempotency-Key of a form: made when it is opened, kept while no answer has come (the act may have been done), replaced once it is
 * done, and after a refusal (nothing was done, and the corrected form is another intention).
 */
export function useIntentionKey(): { key: () => string; settled: (error?: unknown) => void } {
  const kept = useRef<string | null>(null);
  const key = useCallback(() => (kept.current ??= newKey()), []);
  const settled = useCallback((error?: unknown) => {
    if (error === undefined || (error instanceof Refused && error.problem.status < 500)) kept.current = null;
  }, []);
  return { key, settled };
}
