import { writeLedger } from '../data/ledger.ts';
import { updatePayment } from '../data/payments.ts';
import type { PaymentRow } from '../data/tables.ts';
import { queueTasks } from '../data/tasks.ts';
import type { Intent } from '../domain/intent.ts';
import { chargeEntries, feeEntries } from '../domain/ledger.ts';
import { isOpen, nextStatus } from '../domain/payment-status.ts';
import type { Unit } from './deps.ts';
import { keepMethod } from './keep-method.ts';
import { closeAttempts, noteOutcome } from './note-outcome.ts';
import { requestRefund } from './request-refund.ts';

/** What an intent says that the payment does not know yet. */
const newsOf = (payment: PaymentRow, intent: Intent) => {
  const status = nextStatus(payment.status, intent.event);
  const { failure } = intent;
  return {
    status,
    moved: status !== payment.status,
    /** Money that came in, minor units. */
    arrived: Math.max(0, intent.amountReceived - payment.received),
    declined:
      intent.event === 'methodRequired' && isOpen(status) && failure && failure.key !== payment.failureKey
        ? failure
        : null,
  };
};

type News = ReturnType<typeof newsOf>;

const noteTry = async (unit: Unit, payment: PaymentRow, intent: Intent, news: News): Promise<void> => {
  if (news.arrived > 0) {
    const mine = await noteOutcome(unit, payment, { status: 'SUCCEEDED', failure: null });
    if (mine?.keep && intent.keptMethod) await keepMethod(unit, payment.customerId, intent.keptMethod, null);
  } else if (news.declined) {
    await noteOutcome(unit, payment, { status: 'FAILED', failure: news.declined });
  } else if (news.moved && (news.status === 'REQUIRES_ACTION' || news.status === 'PROCESSING')) {
    await noteOutcome(unit, payment, { status: news.status, failure: null });
  } else if (news.moved && news.status === 'CANCELLED') {
    await closeAttempts(unit, payment.id);
  }
};

const bookCharge = async (
  { tx, wake }: Unit,
  payment: PaymentRow,
  { id, fee }: Intent,
  amount: number,
): Promise<void> => {
  const charge = chargeEntries(id, { amount, currency: payment.currency });
  await writeLedger(tx, payment.id, fee ? [...charge, ...feeEntries(id, fee)] : charge);
  if (fee) return;
  // Stripe settles a little later than it says that the money is there.
  await queueTasks(tx, [{ kind: 'FEE', paymentId: payment.id, subjectId: payment.id }]);
  wake();
};

const tell = (
  { send, now }: Unit,
  before: PaymentRow,
  after: PaymentRow,
  intent: Intent,
  news: News,
): void => {
  const about = { orderId: after.orderId, paymentId: after.id };
  if (news.moved && before.status === 'OPENING' && isOpen(after.status)) send('payments.opened', about);
  if (news.declined) {
    const { code, message, card } = news.declined;
    send('payments.declined', { ...about, code, message, cardFingerprint: card });
  }
  if (news.moved && after.status === 'SUCCEEDED')
    send('payments.succeeded', {
      ...about,
      amount: { amount: after.received, currency: after.currency },
      at: now.toISOString(),
      cardFingerprint: intent.card,
    });
  if (news.moved && after.status === 'CANCELLED') send('payments.cancelled', about);
};

/**
 * Takes over what Stripe says of an intent into its locked payment: status, money, ledger, tries, and what others must hear.
 * The one way in for answers, webhooks and reconciliation alike: saying the same twice changes nothing, and what is decided stays.
 */
export const applyIntent = async (unit: Unit, payment: PaymentRow, intent: Intent): Promise<PaymentRow> => {
  const news = newsOf(payment, intent);
  const { status, moved, arrived, declined } = news;
  if (!moved && arrived === 0 && !declined && payment.intentId === intent.id) return payment;
  const failed = declined && { failureCode: declined.code, failureMessage: declined.message };
  const cleared = arrived > 0 && { failureCode: null, failureMessage: null };
  // None waits for another: one round trip.
  const [changed] = await Promise.all([
    updatePayment(unit.tx, payment.id, {
      intentId: intent.id,
      clientSecret: intent.clientSecret,
      methods: intent.methods,
      status,
      received: payment.received + arrived,
      ...(failed ? { ...failed, failureKey: declined.key } : {}),
      ...(cleared ? cleared : {}),
      ...(arrived > 0 && intent.fee ? { fee: intent.fee.amount, feeCurrency: intent.fee.currency } : {}),
    }),
    arrived > 0 ? bookCharge(unit, payment, intent, arrived) : undefined,
    noteTry(unit, payment, intent, news),
  ]);
  tell(unit, payment, changed, intent, news);
  if (arrived > 0 && status === 'CANCELLED')
    await requestRefund(unit, changed, {
      amount: null,
      reason: 'The order was called off before the money arrived.',
      refundKey: `late:${payment.id}`,
    });
  return changed;
};
