import { newId, type Queryable, type Transaction } from '@bazaar/service-kit';
import { eq, inArray, lte } from 'drizzle-orm';
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
    .values({ id: newId('mail'), ...mail, attempts: 0, dueAt: at, expiresAt: mailExpiry(kind, at) });
};

/** Takes mails that are due; until `until` nobody else gets them. */
export const takeDueMails = (
  db: Queryable,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<MailRow[]> =>
  db
    .update(mails)
    .set({ dueAt: until })
    .where(
      inArray(
        mails.id,
        db
          .select({ id: mails.id })
          .from(mails)
          .where(lte(mails.dueAt, now))
          .orderBy(mails.dueAt)
          .limit(most)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning();

/** Notes a failed attempt. */
export const postponeMail = async (
  db: Queryable,
  mail: { id: string; attempts: number; dueAt: Date },
): Promise<void> => {
  const { id, ...change } = mail;
  await db.update(mails).set(change).where(eq(mails.id, id));
};

/** Forgets a mail that has been sent, or never will be. */
export const deleteMail = async (db: Queryable | Transaction, id: string): Promise<void> => {
  await db.delete(mails).where(eq(mails.id, id));
};
