import type { Context } from '../context.ts';
import { recordMovement } from './balance-transaction.ts';
import type { Charge } from './charge.ts';

/** Enters the money of a charge into the ledger; answers the id of the entry. */
export function settle(
  context: Context,
  { id, amount, currency, description }: Pick<Charge, 'amount' | 'currency' | 'description' | 'id'>,
): string {
  return recordMovement(context, { kind: 'charge', amount, currency, source: id, description }).id;
}

/** Settles what was captured and is not settled yet, as Stripe does some time after the payment. */
export function settleAll(context: Context): void {
  for (const charge of [...context.store.charges.values()]) {
    if (!charge.captured || charge.balance_transaction !== null) continue;
    const settled = context.store.charges.put({ ...charge, balance_transaction: settle(context, charge) });
    context.emit('charge.updated', settled);
  }
}
