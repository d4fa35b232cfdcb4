import { userError } from '@bazaar/service-kit';
import { deleteMailTokens } from '../data/mail-tokens.ts';
import { queueMail } from '../data/mails.ts';
import { findAccount, replacePassword } from '../data/users.ts';
import { passwordWeakness } from '../domain/password.ts';
import { isCommonPassword } from '../secrets/common-passwords.ts';
import type { Deps, Viewer } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import { noUser, type UserPayload } from './payloads.ts';
import { provePassword } from './prove-password.ts';

/**
 * Sets a new password, ends the person's other sessions, and makes reset links that are under way worthless. User errors: INVALID_CREDENTIALS,
 * PASSWORD_TOO_WEAK. Throws RATE_LIMITED after too many wrong ones: they count like failed sign-ins.
 */
export const changePassword = async (
  deps: Deps,
  { userId, sessionId }: Viewer,
  input: { currentPassword: string; newPassword: string },
): Promise<UserPayload> => {
  const wrong = noUser(
    userError('INVALID_CREDENTIALS', 'This is not your present password.', ['currentPassword']),
  );
  const proven = await provePassword(deps, userId, input.currentPassword);
  if (proven === null) return wrong;
  const { email, passwordHash: previous } = proven;
  const weakness = passwordWeakness(input.newPassword, email, isCommonPassword);
  if (weakness !== null) return noUser(userError('PASSWORD_TOO_WEAK', weakness, ['newPassword']));

  const next = await deps.passwords.hash(input.newPassword);
  const now = deps.clock();
  return deps.transact(async (tx, send) => {
    if (!(await replacePassword(tx, userId, { previous, next }))) return wrong;
    await deleteMailTokens(tx, { userId, purpose: 'RESET_PASSWORD' });
    await endSessions({ tx, send }, { userId, keep: sessionId, at: now });
    await queueMail(tx, { kind: 'PASSWORD_CHANGED', recipient: email, at: now });
    const account = await findAccount(tx, userId);
    return { user: account?.user ?? null, userErrors: [] };
  });
};
