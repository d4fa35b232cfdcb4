import { userError } from '@bazaar/service-kit';
import { findMailToken, useMailToken } from '../data/mail-tokens.ts';
import { changeUser, holdAccount } from '../data/users.ts';
import { hashToken } from '../secrets/refresh-tokens.ts';
import type { Deps } from './deps.ts';
import { noUser, type UserPayload } from './payloads.ts';

/** Proves an e-mail address by the token that was mailed to it. User errors: INVALID_TOKEN, whether it is unknown, expired or used. */
export const verifyEmail = async (deps: Deps, input: { token: string }): Promise<UserPayload> => {
  const invalid = noUser(
    userError('INVALID_TOKEN', 'This link is no longer good; have another one sent.', ['token']),
  );
  const proof = { hash: hashToken(input.token), purpose: 'VERIFY_EMAIL' as const };
  return deps.transact(async (tx) => {
    const found = await findMailToken(tx, { ...proof, now: deps.clock() });
    const account = found && (await holdAccount(tx, found.userId));
    if (!account || !(await useMailToken(tx, { ...proof, userId: account.user.id }))) return invalid;
    const user = await changeUser(tx, account.user, { emailVerified: true });
    // Who has the mail may see what it proves, also in a browser that is not signed in.
    return { user: { ...user, proven: true }, userErrors: [] };
  });
};
