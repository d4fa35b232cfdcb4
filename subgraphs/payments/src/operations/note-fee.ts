import type { Money } from '@bazaar/money';
import { writeLedger } from '../data/ledger.ts';
import { updatePayment } from '../data/payments.ts';
import type { PaymentRow } from '../data/tables.ts';
import { feeEntries } from '../domain/ledger.ts';
import type { Unit } from './deps.ts';

/** Writes down what Stripe took of a locked payment. */
export const noteFee = async (
  { tx }: Pick<Unit, 'tx'>,
  payment: PaymentRow,
  intentId: string,
  fee: Money,
): Promise<void> => {
  await writeLedger(tx, payment.id, feeEntries(intentId, fee));
  await updatePayment(tx, payment.id, { fee: fee.amount, feeCurrency: fee.currency });
};
