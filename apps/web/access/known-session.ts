const KEY = 'don-doc:phien';

/** Notes in this browser that somebody is signed in, so that a session found ended later can be told from one never begun. */
export function noteSession(): void {
  // A full or forbidden store must not stop anybody from signing in.
  try {
    localStorage.setItem(KEY, 'mo');
  } catch {
    return;
  }
}

export const forgetSession = (): void => localStorage.removeItem(KEY);

export const hadSession = (): boolean => localStorage.getItem(KEY) !== null;
