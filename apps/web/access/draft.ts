import { useCallback, useState } from 'react';
import { useMe } from './me';
import { keptAs } from '../http/answer-mapper';

const prefixOf = (login: string): string => `don-doc:nhap:${login}:`;

/**
 * What somebody is writing, kept in this browser until it is sent: a reload, a dropped connection or an ended session loses nothing.
 * Kept per account, so that the next person at the same machine does not read it.
 */
export function useDraft<T>(name: string, empty: T): { value: T; keep: (value: T) => void; forget: () => void } {
  const key = `${prefixOf(useMe().data?.login ?? '')}${name}`;
  const [value, setValue] = useState<T>(() => keptAs<T>(localStorage.getItem(key) ?? '') ?? empty);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      // A full or forbidden store must not stop anybody from writing.
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        return;
      }
    },
    [key],
  );
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  return { value, keep, forget };
}

const draftsOf = (login: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(login)));

export const countDrafts = (login: string): number => draftsOf(login).length;

export function forgetDrafts(login: string): void {
  for (const key of draftsOf(login)) localStorage.removeItem(key);
}
