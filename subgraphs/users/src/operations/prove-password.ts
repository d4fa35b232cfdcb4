import { unauthenticated } from '@bazaar/service-kit';
import { findOwnCredentials } from '../data/users.ts';
import type { Deps } from './deps.ts';

/** The account whose password was given, with the hash it was compared with. */
export type ProvenPassword = { email: string; passwordHash: string };

/**
 * Has somebody who is signed in given their password? Null when not, and when they have none.
 * Throws RATE_LIMITED after too many wrong ones: they count like failed sign-ins.
 */
export const provePassword = async (
  { db, throttle, passwords }: Pick<Deps, 'db' | 'throttle' | 'passwords'>,
  userId: string,
  password: string,
): Promise<ProvenPassword | null> => {
  const kept = await findOwnCredentials(db, userId);
  if (kept === null) throw unauthenticated();
  const { email, passwordHash } = kept;
  await throttle.check(email);
  if (!(await passwords.isRight(password, passwordHash)) || passwordHash === null) {
    await throttle.failed(email);
    return null;
  }
  // Again, for guesses that were tried at once: all of them passed the first check.
  await throttle.check(email);
  return { email, passwordHash };
};
