import { unauthenticated } from '@bazaar/service-kit';
import { queueMail } from '../data/mails.ts';
import { holdTwoFactor, confirmTwoFactor as putInForce } from '../data/two-factors.ts';
import { findAccount } from '../data/users.ts';
import type { Deps, Viewer } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import type { RecoveryPayload, UserPayload } from './payloads.ts';
import { invalidCode, renewRecoveryCodes, takeDigits } from './second-factor.ts';

/**
 * Puts the secret in force, given a code that shows the person's program has it, and ends the person's other sessions.
 * Answers the recovery codes, which are shown this once. User errors: INVALID_CODE, also when nothing was begun. Throws RATE_LIMITED.
 */
export const confirmTwoFactor = async (
  deps: Deps,
  { userId, sessionId }: Viewer,
  { code }: { code: string },
): Promise<UserPayload & RecoveryPayload> => {
  const account = await findAccount(deps.db, userId);
  if (account === null) throw unauthenticated();
  const { email } = account.user;
  await deps.throttle.attempt(email);
  const now = deps.clock();
  const recoveryCodes = await deps.transact(async (tx, send) => {
    const factor = await holdTwoFactor(tx, userId);
    if (!factor || factor.confirmedAt !== null || !(await takeDigits(tx, deps, factor, code))) return null;
    await putInForce(tx, userId, now);
    await endSessions({ tx, send }, { userId, keep: sessionId, at: now });
    await queueMail(tx, { kind: 'TWO_FACTOR_ON', recipient: email, at: now });
    return renewRecoveryCodes(tx, userId);
  });
  if (recoveryCodes === null) return { user: null, recoveryCodes: null, userErrors: [invalidCode()] };
  await deps.throttle.succeeded(email);
  return { user: account.user, recoveryCodes, userErrors: [] };
};
