import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '@libs/domain/access/password';

/** argon2id (the library's default kind) as ASVS 5.0 appendix C asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

/**
 * Whether a password fits. Without a hash, because nobody has that login, it takes the same time and answers no: how long an answer takes
 * must not tell which logins exist (ASVS 6.3.8).
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await stranger), normalPassword(password));
  return fits && passwordHash !== null;
}

const stranger = hashPassword('nobody has this password');
