import { unauthenticated } from '@bazaar/service-kit';
import { holdTwoFactor } from '../data/two-factors.ts';
import { findAccount } from '../data/users.ts';
import type { Deps, Viewer } from './deps.ts';
import type { RecoveryPayload } from './payloads.ts';
import { invalidCode, renewRecoveryCodes, takeDigits } from './second-factor.ts';

/** Replaces the recovery codes: the old ones are worthless at once. User errors: INVALID_CODE. Throws RATE_LIMITED. */
export const regenerateRecoveryCodes = async (
  deps: Deps,
  { userId }: Viewer,
  { code }: { code: string },
): Promise<RecoveryPayload> => {
  const account = await findAccount(deps.db, userId);
  if (account === null) throw unauthenticated();
  const { email } = account.user;
  await deps.throttle.attempt(email);
  const recoveryCodes = await deps.transact(async (tx) => {
    const factor = await holdTwoFactor(tx, userId);
    if (!factor?.confirmedAt || !(await takeDigits(tx, deps, factor, code))) return null;
    return renewRecoveryCodes(tx, userId);
  });
  if (recoveryCodes === null) return { recoveryCodes: null, userErrors: [invalidCode()] };
  await deps.throttle.succeeded(email);
  return { recoveryCodes, userErrors: [] };
};
