import { fromNow, newId, type Queryable, type Transaction } from '@bazaar/service-kit';
import { eq, inArray, lte, sql } from 'drizzle-orm';
import { type MailKind, mailExpiry } from '../domain/mail.ts';
import { type MailRow, mails } from './mail-tables.ts';

/** Has a mail sent when, and only when, the transaction commits. */
export const queueMail = async (
  tx: Queryable,
  mail: { kind: MailKind; recipient: string; at: Date },
): Promise<void> => {
  const { kind, at } = mail;
  await tx
    .insert(mails)
    .values({ id: newId('mail'), ...mail, attempts: 0, dueAt: sql`now()`, expiresAt: mailExpiry(kind, at) });
};

/** Takes mails that are due; while the lease lasts nobody else gets them. */
export const takeDueMails = (
  db: Queryable,
  { leaseSeconds, most }: { leaseSeconds: number; most: number },
): Promise<MailRow[]> =>
  db
    .update(mails)
    .set({ dueAt: fromNow(leaseSeconds) })
    .where(
      inArray(
        mails.id,
        db
          .select({ id: mails.id })
          .from(mails)
          .where(lte(mails.dueAt, sql`now()`))
          .orderBy(mails.dueAt)
          .limit(most)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning();

/** Notes a failed attempt. */
export const postponeMail = async (
  db: Queryable,
  { id, attempts, delaySeconds }: { id: string; attempts: number; delaySeconds: number },
): Promise<void> => {
  await db
    .update(mails)
    .set({ attempts, dueAt: fromNow(delaySeconds) })
    .where(eq(mails.id, id));
};

/** Forgets a mail that has been sent, or never will be. */
export const deleteMail = async (db: Queryable | Transaction, id: string): Promise<void> => {
  await db.delete(mails).where(eq(mails.id, id));
};
