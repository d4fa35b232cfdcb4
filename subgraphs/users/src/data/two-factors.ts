import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { recoveryCodes, type TwoFactorRow, twoFactors } from './two-factor-tables.ts';

/** Which of these people have a second factor in force. */
export const usersWithTwoFactor = async (db: Queryable, userIds: readonly string[]): Promise<string[]> => {
  const rows = await db
    .select({ userId: twoFactors.userId })
    .from(twoFactors)
    .where(and(anyOf(twoFactors.userId, userIds), isNotNull(twoFactors.confirmedAt)));
  return rows.map(({ userId }) => userId);
};

/** A person's second factor, which nobody else can use until the transaction ends. */
export const holdTwoFactor = async (tx: Transaction, userId: string): Promise<TwoFactorRow | null> => {
  const [row] = await tx.select().from(twoFactors).where(eq(twoFactors.userId, userId)).for('update');
  return row ?? null;
};

/** Stores a secret that is not yet in force, in the place of one that never was; false when there is one in force. */
export const beginTwoFactor = async (
  db: Queryable,
  factor: { userId: string; secret: string },
): Promise<boolean> => {
  const { secret } = factor;
  const stored = await db
    .insert(twoFactors)
    .values(factor)
    .onConflictDoUpdate({
      target: twoFactors.userId,
      set: { secret, lastStep: null },
      setWhere: isNull(twoFactors.confirmedAt),
    })
    .returning({ userId: twoFactors.userId });
  return stored.length > 0;
};

/** Puts a secret in force. */
export const confirmTwoFactor = async (tx: Transaction, userId: string, confirmedAt: Date): Promise<void> => {
  await tx.update(twoFactors).set({ confirmedAt }).where(eq(twoFactors.userId, userId));
};

/** Notes the step of the code just taken. The factor must be held. */
export const takeStep = async (tx: Transaction, userId: string, lastStep: number): Promise<void> => {
  await tx.update(twoFactors).set({ lastStep }).where(eq(twoFactors.userId, userId));
};

/** Takes a second factor away, with its recovery codes. */
export const deleteTwoFactor = async (tx: Transaction, userId: string): Promise<void> => {
  await tx.delete(twoFactors).where(eq(twoFactors.userId, userId));
};

/** Replaces a person's recovery codes. */
export const replaceRecoveryCodes = async (
  tx: Transaction,
  userId: string,
  hashes: readonly string[],
): Promise<void> => {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ userId, hash })));
};

/** Uses a recovery code up; false when it is none. */
export const useRecoveryCode = async (tx: Transaction, userId: string, hash: string): Promise<boolean> => {
  const used = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash)))
    .returning({ hash: recoveryCodes.hash });
  return used.length > 0;
};
