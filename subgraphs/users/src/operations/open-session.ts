import { issueAccessToken } from '@bazaar/identity';
import { newId, type Transaction } from '@bazaar/service-kit';
import { insertSession } from '../data/sessions.ts';
import type { Account } from '../data/users.ts';
import { hashToken, randomToken } from '../secrets/refresh-tokens.ts';
import type { Deps } from './deps.ts';
import type { OpenedSession } from './payloads.ts';

/** A refresh token ends this long after it was made, and its session when none has followed. */
const refreshDays = 30;

/** When a refresh token that is made `now` ends. */
export const refreshTokenEnd = (now: Date): Date =>
  new Date(now.getTime() + refreshDays * 24 * 60 * 60 * 1000);

/** The person, and the session as only they may know it. */
export type SessionGrant = { account: Account; sessionId: string; refreshToken: string };

/** Opens a session in the transaction that let the person in. */
export const openSession = async (tx: Transaction, account: Account, now: Date): Promise<SessionGrant> => {
  const sessionId = newId('session');
  const refreshToken = randomToken();
  await insertSession(tx, {
    id: sessionId,
    userId: account.user.id,
    tokenHash: hashToken(refreshToken),
    createdAt: now,
    expiresAt: refreshTokenEnd(now),
  });
  return { account, sessionId, refreshToken };
};

/**
 * The tokens for a session. The access token carries roles and shop as they are now and is valid for 15 minutes: when the session ends
 * before, the gateway hears of it and takes it no more.
 */
export const grantSession = async (
  { tokens, clock }: Pick<Deps, 'tokens' | 'clock'>,
  { account: { user, sellerId }, sessionId, refreshToken }: SessionGrant,
): Promise<OpenedSession> => {
  const { token, expiresAt } = await issueAccessToken({
    ...tokens,
    identity: {
      userId: user.id,
      sessionId,
      roles: user.roles,
      sellerId: user.roles.includes('SELLER') ? sellerId : null,
    },
    now: clock(),
  });
  return { accessToken: token, refreshToken, expiresAt, user };
};
