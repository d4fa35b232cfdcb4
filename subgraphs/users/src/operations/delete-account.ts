import { serviceUnavailable, userError } from '@bazaar/service-kit';
import { deleteUser } from '../data/departures.ts';
import { queueMail } from '../data/mails.ts';
import { findAccount, holdHolders, holdPassword } from '../data/users.ts';
import { personChanged } from '../events/person-changed.ts';
import type { Deps, Viewer } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import type { Errors } from './payloads.ts';
import { provePassword } from './prove-password.ts';
import { passSecondFactor } from './second-factor.ts';
import { secondFactorErrors } from './sign-in.ts';

/** What others show in the place of somebody who has left. */
const departedName = 'Former customer';

type Refusal = Errors['userErrors'][number];

const countOpenOrders = async (
  { bus }: Pick<Deps, 'bus'>,
  person: { userId: string; sellerId: string | null },
): Promise<number> => {
  try {
    return (await bus.request('orders.openOf', person)).open;
  } catch (error) {
    throw serviceUnavailable('orders', error);
  }
};

/**
 * Erases a person: everything here goes, and `users.deleted` has the other services remove or anonymise what they keep. It takes the password,
 * and the second factor where there is one. User errors: INVALID_CREDENTIALS, TWO_FACTOR_REQUIRED, INVALID_CODE, OPEN_ORDERS (own ones, or of
 * the person's shop), LAST_ADMIN. Throws RATE_LIMITED after too many wrong passwords and codes, SERVICE_UNAVAILABLE when orders cannot be asked.
 */
export const deleteAccount = async (
  deps: Deps,
  { userId }: Viewer,
  input: { password: string; code?: string | null | undefined },
): Promise<Errors> => {
  const refused = (...userErrors: Refusal[]): Errors => ({ userErrors });
  const wrong = userError('INVALID_CREDENTIALS', 'This is not your password.', ['password']);
  const code = input.code?.trim() || null;
  const proven = await provePassword(deps, userId, input.password);
  if (proven === null) return refused(wrong);
  const { email, passwordHash } = proven;
  if (code !== null) await deps.throttle.attempt(email);

  const known = await findAccount(deps.db, userId);
  if (known === null) return refused(wrong);
  // Asked before the transaction, which must not wait for another service. An order placed in between is anonymised once it is over.
  const open = await countOpenOrders(deps, { userId, sellerId: known.sellerId });
  if (open > 0)
    return refused(
      userError('OPEN_ORDERS', 'Wait until every order has arrived or was cancelled, then come back.'),
    );

  const now = deps.clock();
  const refusal = await deps.transact(async (tx, send): Promise<Refusal | null> => {
    // Two admins who leave at once wait for one another here.
    const admins = await holdHolders(tx, 'ADMIN', userId);
    const account = await findAccount(tx, userId);
    if (account === null || !(await holdPassword(tx, userId, passwordHash))) return wrong;
    if (admins.length === 1 && admins.includes(userId))
      return userError('LAST_ADMIN', 'Somebody has to run the shop.');
    const second = await passSecondFactor(tx, deps, { userId, code });
    if (second !== 'PASSED') return secondFactorErrors[second]();
    const { user, sellerId } = account;
    await endSessions({ tx, send }, { userId, keep: null, at: now });
    await deleteUser(tx, { userId, email });
    send(
      'users.changed',
      personChanged({ id: userId, version: user.version + 1, displayName: departedName }, null),
    );
    send('users.deleted', { userId, sellerId, at: now.toISOString() });
    await queueMail(tx, { kind: 'ACCOUNT_DELETED', recipient: email, at: now });
    return null;
  });
  if (refusal !== null) return refused(refusal);
  await deps.throttle.succeeded(email);
  return refused();
};
