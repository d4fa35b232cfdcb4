import { findPaymentOfIntent, takeUnchecked } from '../data/payments.ts';
import { takeUncheckedRefunds } from '../data/refunds.ts';
import { applyRefund } from './apply-refund.ts';
import { type Deps, inUnit } from './deps.ts';
import { syncPayment } from './sync-payment.ts';

const batchSize = 50;

/** Compares payments and refunds that are undecided and have been silent for so many seconds with Stripe, so that a webhook which never came does no harm. */
export const reconcile = async (deps: Deps, afterSeconds: number): Promise<void> => {
  const which = { afterSeconds, limit: batchSize };
  for (const id of await inUnit(deps, ({ tx }) => takeUnchecked(tx, which))) await syncPayment(deps, id);
  for (const id of await inUnit(deps, ({ tx }) => takeUncheckedRefunds(tx, which))) {
    const said = await deps.stripe.fetchRefund(id);
    const payment = said.intentId === null ? null : await findPaymentOfIntent(deps.db, said.intentId);
    if (payment) await inUnit(deps, (unit) => applyRefund(unit, payment.id, said));
  }
};
