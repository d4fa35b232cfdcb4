import type { Transaction } from '@bazaar/service-kit';
import { currencyOf } from '../domain/currencies.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { ledgerEntries } from './tables.ts';

/** Writes a transaction down; throws when it is there already, so that no money is counted twice. */
export const writeLedger = async (
  tx: Transaction,
  paymentId: string,
  entries: readonly LedgerEntry[],
): Promise<void> => {
  await tx
    .insert(ledgerEntries)
    .values(entries.map((entry) => ({ ...entry, currency: currencyOf(entry.currency), paymentId })));
};
