import type { Call } from '../context.ts';
import { resourceMissing } from '../errors.ts';
import { changeMetadata } from '../http/params.ts';
import { type List, listPage } from '../lists.ts';
import type { BalanceTransaction } from './balance-transaction.ts';
import type { Charge } from './charge.ts';

/** `GET /v1/charges/:id` */
export function retrieveCharge({ context, id, params }: Call): Charge {
  params.end();
  const charge = context.store.charges.get(id);
  if (charge === undefined) throw resourceMissing('charge', id, 'id', 404);
  return charge;
}

/** `POST /v1/charges/:id` */
export function updateCharge({ context, id, params }: Call): Charge {
  const current = context.store.charges.get(id);
  if (current === undefined) throw resourceMissing('charge', id, 'id', 404);
  const metadata = changeMetadata(current.metadata, params.metadata());
  const description = params.clearableText('description');
  params.unmodelled('customer', 'fraud_details', 'receipt_email', 'shipping', 'transfer_group');
  params.end();
  const charge = {
    ...current,
    metadata,
    description: description === undefined ? current.description : description,
  };
  context.emit('charge.updated', charge);
  return context.store.charges.put(charge);
}

/** `GET /v1/charges` */
export function listCharges({ context, params }: Call): List<Charge> {
  const customer = params.text('customer');
  const intent = params.text('payment_intent');
  const matches = (charge: Charge) =>
    (customer === undefined || charge.customer === customer) &&
    (intent === undefined || charge.payment_intent === intent);
  return listPage(params, context.store.charges, '/v1/charges', matches);
}

/** `GET /v1/balance_transactions/:id` */
export function retrieveBalanceTransaction({ context, id, params }: Call): BalanceTransaction {
  params.end();
  const transaction = context.store.balanceTransactions.get(id);
  if (transaction === undefined) throw resourceMissing('balance transaction', id, 'id', 404);
  return transaction;
}

/** `GET /v1/balance_transactions` */
export function listBalanceTransactions({ context, params }: Call): List<BalanceTransaction> {
  const source = params.text('source');
  const type = params.text('type');
  const currency = params.text('currency');
  const matches = (transaction: BalanceTransaction) =>
    (source === undefined || transaction.source === source) &&
    (type === undefined || transaction.type === type) &&
    (currency === undefined || transaction.currency === currency);
  return listPage(params, context.store.balanceTransactions, '/v1/balance_transactions', matches);
}
