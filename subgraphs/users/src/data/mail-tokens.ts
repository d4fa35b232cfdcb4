import type { Queryable, Transaction } from '@bazaar/service-kit';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { TokenPurpose } from '../domain/mail-tokens.ts';
import { mailTokens } from './mail-tables.ts';
import { users } from './tables.ts';

/** Keeps a token by its hash. */
export const insertMailToken = async (
  db: Queryable,
  token: typeof mailTokens.$inferInsert,
): Promise<void> => {
  await db.insert(mailTokens).values(token);
};

/** Whom a token was sent to, while it can still be used: it has not expired, and their address is the same. */
export const findMailToken = async (
  db: Queryable,
  token: { hash: string; purpose: TokenPurpose; now: Date },
): Promise<{ userId: string; email: string } | null> => {
  const [row] = await db
    .select({ userId: users.id, email: users.email })
    .from(mailTokens)
    .innerJoin(users, and(eq(users.id, mailTokens.userId), eq(users.email, mailTokens.email)))
    .where(
      and(
        eq(mailTokens.hash, token.hash),
        eq(mailTokens.purpose, token.purpose),
        gt(mailTokens.expiresAt, token.now),
      ),
    );
  return row ?? null;
};

/** Uses a token up, and all that were sent for the same purpose; false when it was used already. The person must be held. */
export const useMailToken = async (
  tx: Transaction,
  token: { hash: string; purpose: TokenPurpose; userId: string },
): Promise<boolean> => {
  const used = await tx
    .delete(mailTokens)
    .where(and(eq(mailTokens.userId, token.userId), eq(mailTokens.purpose, token.purpose)))
    .returning({ hash: mailTokens.hash });
  return used.some(({ hash }) => hash === token.hash);
};

/** Makes every link of a kind that was sent to a person worthless. */
export const deleteMailTokens = async (
  tx: Transaction,
  of: { userId: string; purpose: TokenPurpose },
): Promise<void> => {
  await tx
    .delete(mailTokens)
    .where(and(eq(mailTokens.userId, of.userId), eq(mailTokens.purpose, of.purpose)));
};

/** Deletes tokens that have expired. */
export const pruneMailTokens = async (db: Queryable): Promise<void> => {
  await db.delete(mailTokens).where(lt(mailTokens.expiresAt, sql`now()`));
};
