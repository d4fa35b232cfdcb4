import { userError } from '@bazaar/service-kit';
import { beginTwoFactor as storeSecret } from '../data/two-factors.ts';
import { newTotpSecret, otpauthUri } from '../secrets/one-time-passwords.ts';
import type { Deps, Viewer } from './deps.ts';
import type { Errors } from './payloads.ts';
import { provePassword } from './prove-password.ts';
import { sealedFor } from './second-factor.ts';

/** Makes a secret for an authenticator program; it is in force once confirmed. User errors: INVALID_CREDENTIALS, ALREADY_ENABLED. */
export const beginTwoFactor = async (
  deps: Deps,
  { userId }: Viewer,
  input: { password: string },
): Promise<Errors & { otpauthUri: string | null }> => {
  const refused = (code: string, message: string, path: string[] | null) => ({
    otpauthUri: null,
    userErrors: [userError(code, message, path)],
  });
  const proven = await provePassword(deps, userId, input.password);
  if (proven === null) return refused('INVALID_CREDENTIALS', 'This is not your password.', ['password']);
  const secret = newTotpSecret();
  const stored = await storeSecret(deps.db, { userId, secret: deps.sealing.seal(secret, sealedFor(userId)) });
  return stored
    ? { otpauthUri: otpauthUri(secret, proven.email), userErrors: [] }
    : refused('ALREADY_ENABLED', 'Two-factor sign-in is on already.', null);
};
