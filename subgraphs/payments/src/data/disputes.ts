import { type CursorValue, keyset, type Page, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import type { DisputeStatus } from '../domain/dispute.ts';
import { type DisputeRow, disputes } from './tables.ts';

/** Every dispute of these payments, oldest first. */
export const disputesOf = (db: Queryable, paymentIds: readonly string[]): Promise<DisputeRow[]> =>
  db
    .select()
    .from(disputes)
    .where(inArray(disputes.paymentId, [...paymentIds]))
    .orderBy(asc(disputes.openedAt), asc(disputes.id));

/** The dispute that Stripe knows by this id; null when there is none. */
export const findDispute = async (db: Queryable, stripeDisputeId: string): Promise<DisputeRow | null> =>
  (await db.select().from(disputes).where(eq(disputes.stripeDisputeId, stripeDisputeId)))[0] ?? null;

/** Inserts or replaces a dispute of a locked payment. */
export const saveDispute = async (tx: Transaction, row: DisputeRow): Promise<void> => {
  const { id: _, ...change } = row;
  await tx.insert(disputes).values(row).onConflictDoUpdate({ target: disputes.id, set: change });
};

/** Stripe's ids of the disputes that have not ended. */
export const openDisputes = async (db: Queryable): Promise<string[]> => {
  const rows = await db
    .select({ id: disputes.stripeDisputeId })
    .from(disputes)
    .where(inArray(disputes.status, ['INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW']));
  return rows.map(({ id }) => id);
};

/** Where a dispute lies in the list of all, newest first. */
export const placeOf = (dispute: DisputeRow): CursorValue[] => [dispute.openedAt.toISOString(), dispute.id];

const standing = (statuses: readonly DisputeStatus[] | null): SQL | undefined =>
  statuses ? inArray(disputes.status, [...statuses]) : undefined;

/** A page of all disputes, and one row more when there is more; null leaves no status out. */
export const allDisputes = (
  db: Queryable,
  page: Page,
  statuses: readonly DisputeStatus[] | null,
): Promise<DisputeRow[]> => {
  const { where, orderBy } = keyset(page, { columns: [disputes.openedAt, disputes.id], descending: true });
  return db
    .select()
    .from(disputes)
    .where(and(standing(statuses), where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many disputes there are. */
export const countDisputes = async (
  db: Queryable,
  statuses: readonly DisputeStatus[] | null,
): Promise<number> => {
  const [row] = await db.select({ value: count() }).from(disputes).where(standing(statuses));
  return row?.value ?? 0;
};
