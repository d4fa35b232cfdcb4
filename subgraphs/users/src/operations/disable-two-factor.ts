import { userError } from '@bazaar/service-kit';
import { queueMail } from '../data/mails.ts';
import { deleteTwoFactor } from '../data/two-factors.ts';
import { findAccount } from '../data/users.ts';
import type { Deps, Viewer } from './deps.ts';
import { noUser, type UserPayload } from './payloads.ts';
import { provePassword } from './prove-password.ts';
import { invalidCode, takeCode } from './second-factor.ts';

/** Turns two-factor sign-in off; it takes both factors. User errors: INVALID_CREDENTIALS, INVALID_CODE. Throws RATE_LIMITED. */
export const disableTwoFactor = async (
  deps: Deps,
  { userId }: Viewer,
  { password, code }: { password: string; code: string },
): Promise<UserPayload> => {
  const proven = await provePassword(deps, userId, password);
  if (proven === null)
    return noUser(userError('INVALID_CREDENTIALS', 'This is not your password.', ['password']));
  const { email } = proven;
  await deps.throttle.attempt(email);
  const user = await deps.transact(async (tx) => {
    if (!(await takeCode(tx, deps, { userId, code }))) return null;
    await deleteTwoFactor(tx, userId);
    await queueMail(tx, { kind: 'TWO_FACTOR_OFF', recipient: email, at: deps.clock() });
    const account = await findAccount(tx, userId);
    return account?.user ?? null;
  });
  if (user === null) return noUser(invalidCode());
  await deps.throttle.succeeded(email);
  return { user, userErrors: [] };
};
