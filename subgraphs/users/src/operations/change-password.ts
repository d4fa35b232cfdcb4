import { unauthenticated, userError } from '@bazaar/service-kit';
import { endSessions } from '../data/sessions.ts';
import { findAccount, findOwnCredentials, replacePassword } from '../data/users.ts';
import { passwordWeakness } from '../domain/password.ts';
import type { Deps, Viewer } from './deps.ts';
import { noUser, type UserPayload } from './payloads.ts';

/**
 * Sets a new password and ends the person's other sessions. User errors: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK.
 * Throws RATE_LIMITED after too many wrong ones: they count like failed sign-ins.
 */
export const changePassword = async (
  deps: Deps,
  { userId, sessionId }: Viewer,
  input: { currentPassword: string; newPassword: string },
): Promise<UserPayload> => {
  const { throttle, passwords } = deps;
  const kept = await findOwnCredentials(deps.db, userId);
  if (kept === null) throw unauthenticated();
  const { email, passwordHash } = kept;
  const wrong = noUser(
    userError('INVALID_CREDENTIALS', 'This is not your present password.', ['currentPassword']),
  );
  await throttle.check(email);
  if (!(await passwords.isRight(input.currentPassword, passwordHash)) || passwordHash === null) {
    await throttle.failed(email);
    return wrong;
  }
  await throttle.check(email);
  const weakness = passwordWeakness(input.newPassword, email);
  if (weakness !== null) return noUser(userError('PASSWORD_TOO_WEAK', weakness, ['newPassword']));

  const next = await passwords.hash(input.newPassword);
  return deps.transact(async (tx) => {
    if (!(await replacePassword(tx, userId, { previous: passwordHash, next }))) return wrong;
    await endSessions(tx, { userId, keep: sessionId, at: deps.clock() });
    const account = await findAccount(tx, userId);
    return { user: account?.user ?? null, userErrors: [] };
  });
};
