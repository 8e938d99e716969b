import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a cookie and for the fragment of an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the database cannot use it. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
