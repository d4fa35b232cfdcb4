import type { Queryable, Transaction } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import type { LedgerEntry } from '../domain/ledger.ts';
import { ledgerEntries } from './tables.ts';

/** Everything that is written down of a payment. */
export const ledgerOf = (db: Queryable, paymentId: string): Promise<LedgerEntry[]> =>
  db
    .select({
      transactionId: ledgerEntries.transactionId,
      account: ledgerEntries.account,
      amount: ledgerEntries.amount,
      currency: ledgerEntries.currency,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.paymentId, paymentId));

/** Writes transactions down; throws when one is there already, so that no money is counted twice. */
export const writeLedger = async (
  tx: Transaction,
  paymentId: string,
  entries: readonly LedgerEntry[],
): Promise<void> => {
  if (entries.length > 0)
    await tx.insert(ledgerEntries).values(entries.map((entry) => ({ ...entry, paymentId })));
};
