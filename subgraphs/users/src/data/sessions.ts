import type { Database, Transaction } from '@bazaar/service-kit';
import { and, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { HeldToken } from '../domain/refresh.ts';
import { refreshTokens, sessions } from './tables.ts';

/** Opens a session with its first refresh token. */
export const insertSession = async (
  tx: Transaction,
  session: { id: string; userId: string; tokenHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  const { tokenHash, ...row } = session;
  await tx.insert(sessions).values(row);
  await tx
    .insert(refreshTokens)
    .values({ hash: tokenHash, sessionId: session.id, expiresAt: session.expiresAt });
};

/** A refresh token with its session, which no other refresh can touch until the transaction ends. */
export type HeldSession = HeldToken & { sessionId: string; userId: string; successorSalt: string | null };

/** Finds a refresh token by its hash. */
export const holdSessionOfToken = async (tx: Transaction, hash: string): Promise<HeldSession | null> => {
  const ofToken = tx
    .select({ id: refreshTokens.sessionId })
    .from(refreshTokens)
    .where(eq(refreshTokens.hash, hash));
  const [session] = await tx.select().from(sessions).where(eq(sessions.id, ofToken)).for('update');
  if (!session) return null;
  // Read after the lock: whoever held it before may have used the token.
  const [token] = await tx.select().from(refreshTokens).where(eq(refreshTokens.hash, hash));
  if (!token) return null;
  return {
    sessionId: session.id,
    userId: session.userId,
    sessionEndedAt: session.endedAt,
    expiresAt: token.expiresAt,
    usedAt: token.usedAt,
    outlived: token.usedAt !== null && token.successorSalt === null,
    successorSalt: token.successorSalt,
  };
};

/** Changes a refresh token for its successor. The session must be held. */
export const rotateToken = async (
  tx: Transaction,
  rotation: { sessionId: string; hash: string; salt: string; nextHash: string; at: Date; expiresAt: Date },
): Promise<void> => {
  const { sessionId, hash, salt, nextHash, at, expiresAt } = rotation;
  const ofSession = eq(refreshTokens.sessionId, sessionId);
  // The token before can no longer ask for this one again.
  await tx
    .update(refreshTokens)
    .set({ successorSalt: null })
    .where(and(ofSession, isNotNull(refreshTokens.successorSalt)));
  await tx.update(refreshTokens).set({ usedAt: at, successorSalt: salt }).where(eq(refreshTokens.hash, hash));
  await tx.insert(refreshTokens).values({ hash: nextHash, sessionId, expiresAt });
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId));
};

/** Which sessions of a person: one, or all but one to keep. */
export type SessionChoice = { only: string } | { keep: string | null };

/** Marks sessions of a person as ended. @returns the ids of those that had not ended before */
export const markEnded = async (
  tx: Transaction,
  which: SessionChoice & { userId: string; at: Date },
): Promise<string[]> => {
  const chosen =
    'only' in which
      ? eq(sessions.id, which.only)
      : which.keep === null
        ? undefined
        : ne(sessions.id, which.keep);
  const ended = await tx
    .update(sessions)
    .set({ endedAt: which.at })
    .where(and(eq(sessions.userId, which.userId), isNull(sessions.endedAt), chosen))
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
};

/** Deletes sessions that are over and tokens that have expired: nobody can present them any more. */
export const pruneSessions = async (db: Database): Promise<void> => {
  await db
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, sql`now()`), lt(sessions.endedAt, sql`now() - interval '1 day'`)));
  await db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, sql`now()`));
};
