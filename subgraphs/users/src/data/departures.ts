import type { Transaction } from '@bazaar/service-kit';
import { eq, sql } from 'drizzle-orm';
import { mails } from './mail-tables.ts';
import { sellers, users } from './tables.ts';

/** Deletes a person and all that belongs to them here; their shop's name and address in URLs stay, and are nobody's. */
export const deleteUser = async (
  tx: Transaction,
  { userId, email }: { userId: string; email: string },
): Promise<void> => {
  await tx.update(sellers).set({ userId: null }).where(eq(sellers.userId, userId));
  await tx.delete(mails).where(sql`lower(${mails.recipient}) = lower(${email})`);
  await tx.delete(users).where(eq(users.id, userId));
};
