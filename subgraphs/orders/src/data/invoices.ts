import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { InvoiceKind } from '../domain/invoice.ts';
import { invoiceCounters, invoices, refunds } from './invoice-tables.ts';

/** An invoice or credit note as it is stored. */
export type InvoiceRow = typeof invoices.$inferSelect;

/** Money that went back, as it is stored. */
export type RefundRow = typeof refunds.$inferSelect;

/** The invoices and credit notes of orders, those of a kind in their sequence. */
export const invoicesOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<InvoiceRow[]> =>
  db
    .select()
    .from(invoices)
    .where(anyOf(invoices.orderId, orderIds))
    .orderBy(asc(invoices.orderId), asc(invoices.kind), asc(invoices.year), asc(invoices.sequence));

/** One invoice or credit note. */
export const invoiceById = async (db: Queryable, id: string): Promise<InvoiceRow | null> => {
  const [row] = await db.select().from(invoices).where(eq(invoices.id, id));
  return row ?? null;
};

/** Takes the next `count` numbers of a series and answers the first. Others wait until this transaction has ended: take them last. */
export const takeNumbers = async (
  tx: Transaction,
  { kind, year, count }: { kind: InvoiceKind; year: number; count: number },
): Promise<number> => {
  const [row] = await tx
    .insert(invoiceCounters)
    .values({ kind, year, last: count })
    .onConflictDoUpdate({
      target: [invoiceCounters.kind, invoiceCounters.year],
      set: { last: sql`${invoiceCounters.last} + ${count}` },
    })
    .returning({ last: invoiceCounters.last });
  if (!row) throw new Error(`No number of ${kind} ${year} could be taken`);
  return row.last - count + 1;
};

/** Stores invoices and credit notes. */
export const insertInvoices = async (tx: Transaction, rows: readonly InvoiceRow[]): Promise<void> => {
  await tx.insert(invoices).values([...rows]);
};

/** Notes money that went back; what is known already stays as it is. */
export const insertRefunds = async (
  tx: Transaction,
  rows: readonly Omit<RefundRow, 'creditNoteId'>[],
): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insert(refunds)
      .values([...rows])
      .onConflictDoNothing();
};

/** Everything that went back of orders: what has a credit note first, then in the order in which it was heard. */
export const refundsOfOrders = (db: Queryable, orderIds: readonly string[]): Promise<RefundRow[]> =>
  db
    .select()
    .from(refunds)
    .where(anyOf(refunds.orderId, orderIds))
    .orderBy(asc(refunds.orderId), sql`${refunds.creditNoteId} is null`, asc(refunds.at), asc(refunds.id));

/** Notes the credit notes of refunds. */
export const saveCreditNotes = async (
  tx: Transaction,
  notes: readonly { refundId: string; creditNoteId: string }[],
): Promise<void> => {
  await tx
    .update(refunds)
    .set({ creditNoteId: sql`issued."creditNoteId"` })
    .from(
      sql`json_to_recordset(${JSON.stringify(notes)}::json) as issued ("refundId" text, "creditNoteId" text)`,
    )
    .where(and(eq(refunds.id, sql`issued."refundId"`), isNull(refunds.creditNoteId)));
};
