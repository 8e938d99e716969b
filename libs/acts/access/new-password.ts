import { dictionary } from '@zxcvbn-ts/language-common';
import { readNewPassword, tooCommon } from '@libs/domain/access/password';
import { fold } from '@libs/domain/text/fold';

/** Some fifty thousand passwords that others have been found to use. */
const FOUND: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/**
 * A password somebody chooses: by the rules, and not one that is tried first (ASVS 6.2.4, 6.2.12).
 * @throws Refusal as `readNewPassword`
 */
export function choosePassword(typed: string, known: readonly string[], secondFactor = false): string {
  const password = readNewPassword(typed, known, secondFactor);
  if (FOUND.has(password.toLowerCase()) || FOUND.has(fold(password).replace(/\s/g, ''))) throw tooCommon();
  return password;
}
