/** The form in which a login is kept and looked for: NFC, blanks in a row made one, small letters. `Bí Thư  CB05` is `bí thư cb05`. */
export function normalLogin(login: string): string {
  return login.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
