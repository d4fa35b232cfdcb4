import { userError } from '@bazaar/service-kit';
import { holdSessionOfToken, rotateToken } from '../data/sessions.ts';
import { findAccount } from '../data/users.ts';
import { decideRefresh } from '../domain/refresh.ts';
import { hashToken, isRefreshToken, randomToken, successorOf } from '../secrets/refresh-tokens.ts';
import type { Deps } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import { grantSession, refreshTokenEnd, type SessionGrant } from './open-session.ts';
import { noSession, type SessionPayload } from './payloads.ts';

/**
 * Changes a refresh token for a new pair. The one just used gets the same successor again within 10 s, since an answer can be lost and tabs
 * refresh at once; any other used token ends the session, since somebody holds a copy. User errors: INVALID_REFRESH_TOKEN.
 */
export const refreshSession = async (
  deps: Deps,
  input: { refreshToken: string },
): Promise<SessionPayload> => {
  const { refreshToken: token } = input;
  const invalid = noSession(
    userError('INVALID_REFRESH_TOKEN', 'The session has ended; sign in again.', ['refreshToken']),
  );
  if (!isRefreshToken(token)) return invalid;
  const now = deps.clock();
  const hash = hashToken(token);

  const grant = await deps.transact(async (tx, send): Promise<SessionGrant | null> => {
    const held = await holdSessionOfToken(tx, hash);
    if (held === null) return null;
    const { sessionId, userId } = held;
    const decision = decideRefresh(held, now);
    if (decision === 'ended') return null;
    if (decision === 'stolen') {
      await endSessions({ tx, send }, { only: sessionId, userId, at: now });
      return null;
    }
    const salt = held.successorSalt ?? randomToken();
    const refreshToken = successorOf(token, salt);
    if (decision === 'rotate')
      await rotateToken(tx, {
        sessionId,
        hash,
        salt,
        nextHash: hashToken(refreshToken),
        at: now,
        expiresAt: refreshTokenEnd(now),
      });
    const account = await findAccount(tx, userId);
    return account && { account, sessionId, refreshToken };
  });
  return grant === null ? invalid : { session: await grantSession(deps, grant), userErrors: [] };
};
