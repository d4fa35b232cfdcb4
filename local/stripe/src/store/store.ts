import type { BalanceTransaction } from '../charges/balance-transaction.ts';
import type { Charge } from '../charges/charge.ts';
import type { Customer } from '../customers/customer.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { Event } from '../events/event.ts';
import type { IdempotencyRecord } from '../http/idempotency.ts';
import type { PaymentIntent } from '../payment-intents/payment-intent.ts';
import type { Instrument } from '../payment-methods/instrument.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import type { Refund } from '../refunds/refund.ts';
import type { RefundSettlement } from '../refunds/settlement.ts';
import type { SetupIntent } from '../setup-intents/setup-intent.ts';
import type { PendingDelivery } from '../webhooks/pending-delivery.ts';
import { Collection, type OnChange } from './collection.ts';

/** Everything the double knows. */
export type Store = ReturnType<typeof createStore>;

/** An empty store. `onChange` hears of every record put or deleted. */
export function createStore(onChange: OnChange) {
  return {
    paymentIntents: new Collection<PaymentIntent>('payment_intents', onChange),
    setupIntents: new Collection<SetupIntent>('setup_intents', onChange),
    charges: new Collection<Charge>('charges', onChange),
    refunds: new Collection<Refund>('refunds', onChange),
    disputes: new Collection<Dispute>('disputes', onChange),
    balanceTransactions: new Collection<BalanceTransaction>('balance_transactions', onChange),
    customers: new Collection<Customer>('customers', onChange),
    paymentMethods: new Collection<PaymentMethod>('payment_methods', onChange),
    instruments: new Collection<Instrument>('instruments', onChange),
    events: new Collection<Event>('events', onChange),
    deliveries: new Collection<PendingDelivery>('deliveries', onChange),
    refundSettlements: new Collection<RefundSettlement>('refund_settlements', onChange),
    idempotency: new Collection<IdempotencyRecord>('idempotency', onChange),
  };
}
