import { answerAttempt, findAttempt, releaseAttempt, updateAttempts } from '../data/attempts.ts';
import { findPayment, lockPayment, updatePayment } from '../data/payments.ts';
import type { AttemptRow, PaymentRow } from '../data/tables.ts';
import { type AttemptAnswer, type AttemptStatus, answerOf } from '../domain/attempt.ts';
import type { Failure } from '../domain/intent.ts';
import { CardDeclinedError, StripeRefusedError } from '../stripe/errors.ts';
import { type Deps, inUnit, type Unit } from './deps.ts';
import { applyUnlessChanged, syncPayment } from './sync-payment.ts';

/** What Stripe answered to a try. */
type Reply = { kind: 'intent' } | { kind: 'declined' | 'unusable'; failure: Failure };

const confirm = async (
  deps: Deps,
  attempt: AttemptRow,
  payment: PaymentRow & { intentId: string },
): Promise<Reply> => {
  try {
    const intent = await deps.stripe.confirmIntent(payment.intentId, {
      attemptId: attempt.id,
      method: attempt.method ?? '',
      keep: attempt.keep,
    });
    if (!(await applyUnlessChanged(deps, payment, intent))) await syncPayment(deps, payment.id);
    return { kind: 'intent' };
  } catch (error) {
    if (error instanceof CardDeclinedError) {
      await syncPayment(deps, payment.id);
      return { kind: 'declined', failure: { code: error.code, message: error.message } };
    }
    if (!(error instanceof StripeRefusedError)) throw error;
    await syncPayment(deps, payment.id);
    // The intent went elsewhere meanwhile: what it says now is the answer.
    if (error.code?.startsWith('payment_intent_')) return { kind: 'intent' };
    return {
      kind: 'unusable',
      failure: {
        code: 'payment_method_unusable',
        message: 'This payment method cannot be used; choose another.',
      },
    };
  }
};

const mark = async (
  { tx }: Unit,
  attempt: AttemptRow,
  status: AttemptStatus,
  failure: Failure | null = null,
): Promise<void> =>
  updateAttempts(tx, [attempt.id], {
    status,
    failureCode: failure?.code ?? null,
    failureMessage: failure?.message ?? null,
  });

// At checkout nobody waits for the answer: the payment itself must say why it is not paid.
const failCheckout = async ({ tx, send }: Unit, payment: PaymentRow, failure: Failure): Promise<void> => {
  await updatePayment(tx, payment.id, { failureCode: failure.code, failureMessage: failure.message });
  send('payments.declined', { orderId: payment.orderId, paymentId: payment.id, ...failure });
};

const conclude = async (
  unit: Unit,
  attempt: AttemptRow,
  payment: PaymentRow,
  reply: Reply,
): Promise<AttemptAnswer> => {
  if (reply.kind === 'declined') {
    await mark(unit, attempt, 'FAILED', reply.failure);
    return { kind: 'CARD_DECLINED', message: reply.failure.message };
  }
  if (reply.kind === 'unusable') {
    await mark(unit, attempt, 'FAILED', reply.failure);
    if (attempt.idempotencyKey === null) await failCheckout(unit, payment, reply.failure);
    return { kind: 'METHOD_NOT_FOUND' };
  }
  const told = answerOf({
    attempt: attempt.status,
    failureMessage: attempt.failureMessage,
    payment: payment.status,
  });
  if (attempt.status !== 'PROCESSING') return told ?? { kind: 'APPLIED' };
  if (told?.kind === 'NOT_PAYABLE') await mark(unit, attempt, 'CANCELLED');
  // The payment stood there before this try, so nothing moved that would have marked it.
  if (payment.status === 'REQUIRES_ACTION') await mark(unit, attempt, 'REQUIRES_ACTION');
  return told ?? { kind: 'APPLIED' };
};

const finish = (deps: Deps, attempt: AttemptRow, reply: Reply): Promise<AttemptAnswer> =>
  inUnit(deps, async (unit) => {
    const payment = await lockPayment(unit.tx, attempt.paymentId);
    const now = await findAttempt(unit.tx, attempt.id);
    if (!payment || !now) throw new Error(`The try ${attempt.id} is gone`);
    // Somebody took it up meanwhile and was first.
    if (now.answer) return now.answer;
    return answerAttempt(unit.tx, now.id, await conclude(unit, now, payment, reply));
  });

/**
 * Asks Stripe for what a leased try wants and answers it for good. Run again after a crash it asks with the same key, so that nothing is paid twice.
 * Throws a StripeUnavailableError, and leaves the try open, when Stripe cannot be asked.
 */
export const runAttempt = async (deps: Deps, attempt: AttemptRow): Promise<AttemptAnswer> => {
  try {
    const payment = await findPayment(deps.db, attempt.paymentId);
    const { status, failureMessage } = attempt;
    const decided =
      !payment || answerOf({ attempt: status, failureMessage, payment: payment.status }) !== null;
    const reply: Reply =
      decided || payment.intentId === null
        ? { kind: 'intent' }
        : await confirm(deps, attempt, { ...payment, intentId: payment.intentId });
    return await finish(deps, attempt, reply);
  } catch (error) {
    await releaseAttempt(deps.db, attempt.id);
    throw error;
  }
};
