import { userError } from '@bazaar/service-kit';
import { deleteMailTokens, findMailToken, useMailToken } from '../data/mail-tokens.ts';
import { queueMail } from '../data/mails.ts';
import { changeUser, holdAccount, setPassword } from '../data/users.ts';
import { passwordWeakness } from '../domain/password.ts';
import { isCommonPassword } from '../secrets/common-passwords.ts';
import { hashToken } from '../secrets/refresh-tokens.ts';
import type { Deps } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import type { Errors } from './payloads.ts';

/**
 * Sets a new password by the token that was mailed, ends every session, and takes the address as proven: the mail was read.
 * A second factor stays in force. A password that is too weak leaves the token good. User errors: INVALID_TOKEN, PASSWORD_TOO_WEAK.
 */
export const resetPassword = async (
  deps: Deps,
  input: { token: string; newPassword: string },
): Promise<Errors> => {
  const invalid = {
    userErrors: [
      userError('INVALID_TOKEN', 'This link is no longer good; have another one sent.', ['token']),
    ],
  };
  const proof = { hash: hashToken(input.token), purpose: 'RESET_PASSWORD' as const };
  const found = await findMailToken(deps.db, { ...proof, now: deps.clock() });
  if (found === null) return invalid;
  const { userId, email } = found;
  const weakness = passwordWeakness(input.newPassword, email, isCommonPassword);
  if (weakness !== null) return { userErrors: [userError('PASSWORD_TOO_WEAK', weakness, ['newPassword'])] };

  const passwordHash = await deps.passwords.hash(input.newPassword);
  const now = deps.clock();
  const done = await deps.transact(async (tx, send) => {
    const account = await holdAccount(tx, userId);
    if (account === null || !(await useMailToken(tx, { ...proof, userId }))) return false;
    await changeUser(tx, account.user, { emailVerified: true });
    await deleteMailTokens(tx, { userId, purpose: 'VERIFY_EMAIL' });
    await setPassword(tx, userId, passwordHash);
    await endSessions({ tx, send }, { userId, keep: null, at: now });
    await queueMail(tx, { kind: 'PASSWORD_CHANGED', recipient: email, at: now });
    return true;
  });
  if (!done) return invalid;
  // Who has the mail need not wait for what strangers have guessed.
  await deps.throttle.succeeded(email);
  return { userErrors: [] };
};
