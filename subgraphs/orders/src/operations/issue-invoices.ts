import { newId, type Transaction } from '@bazaar/service-kit';
import {
  type InvoiceRow,
  insertInvoices,
  invoicesOfOrders,
  refundsOfOrders,
  saveCreditNotes,
  takeNumbers,
} from '../data/invoices.ts';
import type { OrderLineRow } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';
import { namesOfSellers } from '../data/sellers.ts';
import {
  creditNoteOf,
  type InvoiceContent,
  type InvoiceKind,
  invoiceNumber,
  invoiceOf,
} from '../domain/invoice.ts';

type Issued = { orderId: string; content: InvoiceContent };

/** Issues documents of one kind under the next numbers of their year (UTC), without gaps. */
const issue = async (
  tx: Transaction,
  kind: InvoiceKind,
  at: Date,
  documents: readonly Issued[],
): Promise<InvoiceRow[]> => {
  const year = at.getUTCFullYear();
  const first = await takeNumbers(tx, { kind, year, count: documents.length });
  const rows = documents.map(({ orderId, content }, index) => {
    const sequence = first + index;
    const number = invoiceNumber(kind, year, sequence);
    return { id: newId('invoice'), orderId, kind, year, sequence, number, issuedAt: at, content };
  });
  await insertInvoices(tx, rows);
  return rows;
};

/** Issues credit notes for what went back of locked orders and has none; not before there is an invoice. */
export const issueCreditNotes = async (
  tx: Transaction,
  at: Date,
  orderIds: readonly string[],
): Promise<void> => {
  const refunds = await refundsOfOrders(tx, orderIds);
  if (refunds.every(({ creditNoteId }) => creditNoteId !== null)) return;
  const found = await invoicesOfOrders(tx, orderIds);
  const invoices = new Map(
    found.filter(({ kind }) => kind === 'INVOICE').map((invoice) => [invoice.orderId, invoice]),
  );
  const before = new Map<string, number>();
  const due = refunds.flatMap(({ id, orderId, amount, creditNoteId }) => {
    const invoice = invoices.get(orderId);
    if (!invoice) return [];
    const sum = before.get(orderId) ?? 0;
    before.set(orderId, sum + amount);
    if (creditNoteId !== null) return [];
    const content = creditNoteOf(invoice.content, invoice.number, { amount, before: sum });
    return [{ refundId: id, orderId, content }];
  });
  if (due.length === 0) return;
  const notes = await issue(tx, 'CREDIT_NOTE', at, due);
  await saveCreditNotes(
    tx,
    due.flatMap(({ refundId }, index) => {
      const note = notes[index];
      return note ? [{ refundId, creditNoteId: note.id }] : [];
    }),
  );
};

/** Issues the invoices of locked orders that were just paid; `lines` are theirs, and maybe of others. The last step of a transaction: others wait for the numbers. */
export const issueInvoices = async (
  { tx, at, issuer }: { tx: Transaction; at: Date; issuer: readonly string[] },
  orders: readonly OrderRow[],
  lines: readonly OrderLineRow[],
): Promise<void> => {
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  const sellerIds = new Set(lines.map(({ sellerId }) => sellerId));
  // Neither waits for the other: one round trip.
  const [names, refunds] = await Promise.all([namesOfSellers(tx, [...sellerIds]), refundsOfOrders(tx, ids)]);
  const documents = orders.map((order) => {
    const own = lines.filter(({ orderId }) => orderId === order.id);
    return { orderId: order.id, content: invoiceOf(order, own, issuer, names) };
  });
  await issue(tx, 'INVOICE', at, documents);
  // Money may have gone back before the payment itself was heard of.
  if (refunds.length > 0) await issueCreditNotes(tx, at, ids);
};
