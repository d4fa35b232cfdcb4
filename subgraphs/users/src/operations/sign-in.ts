import { userError } from '@bazaar/service-kit';
import { queueMail } from '../data/mails.ts';
import { findAccount, findCredentials, holdPassword } from '../data/users.ts';
import { readEmail } from '../domain/email.ts';
import { readCartToken, withGuestCart } from './claim-cart.ts';
import type { Deps } from './deps.ts';
import { grantSession, openSession } from './open-session.ts';
import { noSession, type SessionPayload } from './payloads.ts';
import { invalidCode, passSecondFactor } from './second-factor.ts';

/** Who wants in. */
export type SignIn = {
  email: string;
  password: string;
  code?: string | null | undefined;
  cartToken?: string | null | undefined;
};

/** Why somebody who has proven who they are is not let in yet. */
export const secondFactorErrors = {
  TWO_FACTOR_REQUIRED: () =>
    userError('TWO_FACTOR_REQUIRED', 'Give the code that your authenticator program shows.', ['code']),
  INVALID_CODE: invalidCode,
};

type Proven = { userId: string; passwordHash: string };

const prove = async ({ db, passwords }: Deps, { email, password }: SignIn): Promise<Proven | null> => {
  const address = readEmail(email);
  const kept = address === null ? null : await findCredentials(db, address);
  const right = await passwords.isRight(password, kept?.passwordHash ?? null);
  return right && kept?.passwordHash != null
    ? { userId: kept.userId, passwordHash: kept.passwordHash }
    : null;
};

/**
 * Opens a session. User errors: INVALID_CREDENTIALS, the same answer for the same work whether or not there is such an account; and for those
 * whose password was right and who have a second factor TWO_FACTOR_REQUIRED and INVALID_CODE.
 * Throws RATE_LIMITED after too many failures, even when the password is right.
 */
export const signIn = async (deps: Deps, input: SignIn): Promise<SessionPayload> => {
  const { throttle } = deps;
  const cartToken = readCartToken(input.cartToken);
  const code = input.code?.trim() || null;
  const refused = noSession(userError('INVALID_CREDENTIALS', 'E-mail address or password is wrong.'));
  await throttle.check(input.email);
  const proven = await prove(deps, input);
  if (proven === null) {
    await throttle.failed(input.email);
    return refused;
  }
  // Again, for guesses that were tried at once: all of them passed the first check. A code counts before it is looked at, for the same reason.
  await throttle.check(input.email);
  if (code !== null) await throttle.attempt(input.email);

  const { userId, passwordHash } = proven;
  let refusal = refused;
  const grant = await withGuestCart(deps.bus, { userId, cartToken }, (claim) =>
    deps.transact(async (tx, send) => {
      // A session opened by the old password must not outlive a change of it.
      const unchanged = await holdPassword(tx, userId, passwordHash);
      const account = unchanged ? await findAccount(tx, userId) : null;
      if (account === null) return null;
      const second = await passSecondFactor(tx, deps, { userId, code });
      if (second !== 'PASSED') {
        refusal = noSession(secondFactorErrors[second]());
        return null;
      }
      claim(send);
      const now = deps.clock();
      await queueMail(tx, { kind: 'NEW_SIGN_IN', recipient: account.user.email, at: now });
      return openSession(tx, account, now);
    }),
  );
  if (grant === null) return refusal;
  await throttle.succeeded(input.email);
  return { session: await grantSession(deps, grant), userErrors: [] };
};
