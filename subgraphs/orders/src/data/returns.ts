import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq } from 'drizzle-orm';
import type { Units } from '../domain/parcel.ts';
import { returnLines, returns } from './return-tables.ts';

/** A return as it is stored, with what comes back. */
export type ReturnRow = typeof returns.$inferSelect & { lines: Units[] };

/** What a decision on a return changes. */
export type Decision = Pick<
  typeof returns.$inferSelect,
  'status' | 'note' | 'restock' | 'refund' | 'decidedAt'
>;

/** The returns of orders, oldest first. */
export const returnsOfOrders = async (db: Queryable, orderIds: readonly string[]): Promise<ReturnRow[]> => {
  const rows = await db
    .select({ return: returns, lineId: returnLines.lineId, quantity: returnLines.quantity })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .where(anyOf(returns.orderId, orderIds))
    .orderBy(asc(returns.orderId), asc(returns.id), asc(returnLines.lineId));
  const found = new Map<string, ReturnRow>();
  for (const { return: row, lineId, quantity } of rows) {
    const known = found.get(row.id);
    if (known) known.lines.push({ lineId, quantity });
    else found.set(row.id, { ...row, lines: [{ lineId, quantity }] });
  }
  return [...found.values()];
};

/** Which order a return is of, which never changes; null when there is no such return. */
export const orderOfReturn = async (db: Queryable, id: string): Promise<string | null> => {
  const [row] = await db.select({ orderId: returns.orderId }).from(returns).where(eq(returns.id, id));
  return row?.orderId ?? null;
};

/** Stores a return that is asked for; its order is locked. */
export const insertReturn = async (
  tx: Transaction,
  { lines, ...asked }: Pick<ReturnRow, 'id' | 'orderId' | 'sellerId' | 'reason' | 'requestedAt' | 'lines'>,
): Promise<void> => {
  await tx.insert(returns).values({ ...asked, status: 'REQUESTED' });
  await tx.insert(returnLines).values(lines.map((line) => ({ ...line, returnId: asked.id })));
};

/** Stores what was decided on a return; its order is locked. */
export const saveDecision = async (tx: Transaction, id: string, decision: Decision): Promise<void> => {
  await tx
    .update(returns)
    .set(decision)
    .where(and(eq(returns.id, id), eq(returns.status, 'REQUESTED')));
};
