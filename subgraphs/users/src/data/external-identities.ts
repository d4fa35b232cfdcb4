import type { Queryable, Transaction } from '@bazaar/service-kit';
import { and, eq } from 'drizzle-orm';
import { externalIdentities } from './external-identity-tables.ts';

/** Names a person to a provider. */
export type ExternalIdentity = { issuer: string; subject: string };

/** Whose identity this is; null when nobody has linked it. */
export const findLinkedUser = async (
  db: Queryable,
  { issuer, subject }: ExternalIdentity,
): Promise<string | null> => {
  const [row] = await db
    .select({ userId: externalIdentities.userId })
    .from(externalIdentities)
    .where(and(eq(externalIdentities.issuer, issuer), eq(externalIdentities.subject, subject)));
  return row?.userId ?? null;
};

/** Links an identity to a person; false when it is linked already. */
export const linkIdentity = async (
  tx: Transaction,
  link: ExternalIdentity & { userId: string; createdAt: Date },
): Promise<boolean> => {
  const { issuer, subject, userId, createdAt } = link;
  const linked = await tx
    .insert(externalIdentities)
    .values({ issuer, subject, userId, createdAt })
    .onConflictDoNothing()
    .returning({ userId: externalIdentities.userId });
  return linked.length > 0;
};
