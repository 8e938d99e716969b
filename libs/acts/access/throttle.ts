import { Refusal } from '@libs/domain/refusal';
import type { UnitOfWork } from '../tx';
import { tokenSha256 } from './token';

/** Failures that are let through in a quarter of an hour; an address may serve a whole office, a login is one person's. */
const MOST = { login: 10, address: 30, device: 10 } as const;

export interface Attempt {
  readonly login: string;
  readonly address: string;
  /** The token by which this browser is known to have signed in before; null where it has none. */
  readonly device: string | null;
}

/** What a try left behind; to be taken back where it succeeded. */
export interface Tries {
  readonly ids: readonly string[];
  /** Whether the browser is known for this login. */
  readonly known: boolean;
}

/**
 * Counts a try before the password is looked at, so that a thousand at once do not slip through (ASVS 6.3.1). Somebody at a browser that
 * this account has been signed in with before is counted by that browser alone: others' guesses do not lock the owner out.
 *
 * @throws Refusal `too-many-tries`
 */
export async function countTry(uow: UnitOfWork, { login, address, device }: Attempt): Promise<Tries> {
  return uow.run(null, async (tx) => {
    const known = device !== null && (await tx.access.signIns.isKnownDevice(tokenSha256(device), login));
    const kinds = known ? ({ device: `device ${device}` } as const) : ({ login: `login ${login}`, address: `address ${address}` } as const);
    const keys = Object.entries(kinds).map(([kind, key]) => ({ key: tokenSha256(key), most: mostOf(kind) }));
    const before = await tx.access.signIns.failures(keys.map(({ key }) => key));
    if (keys.some(({ key, most }) => (before.get(key) ?? 0) >= most))
      throw new Refusal('too-many-tries', 'Đã thử đăng nhập sai quá nhiều lần; hãy đợi 15 phút rồi thử lại.');
    return { ids: await tx.access.signIns.countFailures(keys.map(({ key }) => key)), known };
  });
}

/** The try was none of a guesser's. */
export function takeBack(uow: UnitOfWork, { ids }: Tries): Promise<void> {
  return uow.run(null, (tx) => tx.access.signIns.takeBack(ids));
}

function mostOf(kind: string): number {
  return kind === 'login' ? MOST.login : kind === 'address' ? MOST.address : MOST.device;
}
