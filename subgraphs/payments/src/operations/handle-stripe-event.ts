import { deleteMethod, findMethodOfSetup, findMethodOfStripe, updateMethod } from '../data/methods.ts';
import { findPaymentOfIntent } from '../data/payments.ts';
import { isKnownEvent, rememberEvent } from '../data/stripe-events.ts';
import type { StripeEvent } from '../stripe/webhook.ts';
import { applyDispute } from './apply-dispute.ts';
import { applyRefund } from './apply-refund.ts';
import { type Deps, inUnit, type Unit } from './deps.ts';
import { syncPayment } from './sync-payment.ts';

/** Fetches what an event is about and applies it in one transaction with `remember`, whose false means that it has been applied before. */
type Handler = (deps: Deps, objectId: string, remember: (unit: Unit) => Promise<boolean>) => Promise<void>;

const intentChanged: Handler = async (deps, intentId, remember) => {
  const payment = await findPaymentOfIntent(deps.db, intentId);
  // Of a paid one nothing new can be heard; an unknown one is not ours, or not stored yet and so not payable.
  if (payment?.received === 0) await syncPayment(deps, payment.id, remember, payment);
};

const refundChanged: Handler = async (deps, stripeRefundId, remember) => {
  const said = await deps.stripe.fetchRefund(stripeRefundId);
  const payment = said.intentId === null ? null : await findPaymentOfIntent(deps.db, said.intentId);
  if (!payment) return;
  // The webhook that tells of the money may still be on its way.
  if (payment.received === 0) await syncPayment(deps, payment.id);
  await inUnit(deps, async (unit) => {
    if (await remember(unit)) await applyRefund(unit, payment.id, said);
  });
};

const disputeChanged: Handler = async (deps, stripeDisputeId, remember) => {
  const said = await deps.stripe.fetchDispute(stripeDisputeId);
  const payment = said.intentId === null ? null : await findPaymentOfIntent(deps.db, said.intentId);
  if (!payment) return;
  // The webhook that tells of the money may still be on its way.
  if (payment.received === 0) await syncPayment(deps, payment.id);
  await inUnit(deps, async (unit) => {
    if (await remember(unit)) await applyDispute(unit, payment.id, said);
  });
};

const setupChanged: Handler = async (deps, setupId, remember) => {
  const method = await findMethodOfSetup(deps.db, setupId);
  if (!method) return;
  const { status } = await deps.stripe.fetchSetup(setupId);
  await inUnit(deps, async (unit) => {
    if (!(await remember(unit))) return;
    if (status === 'confirmed') await updateMethod(unit.tx, method.id, { unconfirmedSetup: null });
    if (status === 'failed') await deleteMethod(unit.tx, method.id);
  });
};

const methodChanged: Handler = async (deps, stripeId, remember) => {
  const method = await findMethodOfStripe(deps.db, stripeId);
  if (!method) return;
  const { customer, ...details } = await deps.stripe.fetchMethod(stripeId);
  await inUnit(deps, async (unit) => {
    if (!(await remember(unit))) return;
    if (customer !== null) await updateMethod(unit.tx, method.id, details);
    // One that waits for its person to confirm belongs to nobody yet.
    else if (method.unconfirmedSetup === null) await deleteMethod(unit.tx, method.id);
  });
};

const handlers = new Map<string, Handler>([
  ['payment_intent.succeeded', intentChanged],
  ['payment_intent.payment_failed', intentChanged],
  ['payment_intent.requires_action', intentChanged],
  ['payment_intent.processing', intentChanged],
  ['payment_intent.canceled', intentChanged],
  ['refund.created', refundChanged],
  ['refund.updated', refundChanged],
  ['refund.failed', refundChanged],
  ['charge.refund.updated', refundChanged],
  ['charge.dispute.created', disputeChanged],
  ['charge.dispute.updated', disputeChanged],
  ['charge.dispute.closed', disputeChanged],
  ['charge.dispute.funds_withdrawn', disputeChanged],
  ['charge.dispute.funds_reinstated', disputeChanged],
  ['setup_intent.succeeded', setupChanged],
  ['setup_intent.setup_failed', setupChanged],
  ['setup_intent.canceled', setupChanged],
  ['payment_method.detached', methodChanged],
  ['payment_method.updated', methodChanged],
  ['payment_method.automatically_updated', methodChanged],
]);

/** Takes a verified event over, once however often it comes; one without an effect is not remembered. Throws when Stripe or the database cannot be asked: Stripe sends it again. */
export const handleStripeEvent = async (deps: Deps, event: StripeEvent): Promise<void> => {
  const handle = handlers.get(event.type);
  if (!handle || event.objectId === null || (await isKnownEvent(deps.db, event.id))) return;
  await handle(deps, event.objectId, ({ tx }) => rememberEvent(tx, event));
};
