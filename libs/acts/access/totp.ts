import { generateSecret, generateURI, verify } from 'otplib';

/** A code is for half a minute; the one before and the one after are taken too, for clocks that are off. No wider (ASVS 6.5.5). */
const PERIOD_S = 30;

/** A new secret for an authenticator app, Base32. */
export const newSecret = (): string => generateSecret();

/** What the QR code says to the app: whose account, where. */
export function enrolUri(secret: string, login: string): string {
  return generateURI({ issuer: 'Đôn Đốc', label: login, secret, period: PERIOD_S });
}

/**
 * The half minute whose code this is; null where it is none, or not later than the last one used: a code is good once (ASVS 6.5.1).
 * @param now UTC ms
 */
export async function stepOfCode(
  secret: string,
  typed: string,
  { now, lastStep }: { now: number; lastStep: number },
): Promise<number | null> {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now / 1000);
  const result = await verify({ secret, token, period: PERIOD_S, epoch, epochTolerance: PERIOD_S, afterTimeStep: lastStep });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
