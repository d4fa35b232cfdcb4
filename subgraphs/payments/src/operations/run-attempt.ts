import { answerAttempt, findAttempt, releaseAttempt, updateAttempts } from '../data/attempts.ts';
import { findPayment, lockPayment, updatePayment } from '../data/payments.ts';
import type { AttemptRow, PaymentRow } from '../data/tables.ts';
import { type AttemptAnswer, type AttemptStatus, answerOf } from '../domain/attempt.ts';
import type { Failure, Intent } from '../domain/intent.ts';
import { CardDeclinedError, StripeRefusedError } from '../stripe/errors.ts';
import { applyIntent } from './apply-intent.ts';
import { type Deps, inUnit, type Unit } from './deps.ts';
import { syncPayment } from './sync-payment.ts';

/** What Stripe answered to a try; null for an intent that the payment has already been brought up to. */
type Reply = { kind: 'intent'; intent: Intent | null } | { kind: 'declined' | 'unusable'; failure: Failure };

const upToDate: Reply = { kind: 'intent', intent: null };
const unusable: Reply = {
  kind: 'unusable',
  failure: {
    code: 'payment_method_unusable',
    message: 'This payment method cannot be used; choose another.',
  },
};

const confirm = async (deps: Deps, attempt: AttemptRow, intentId: string): Promise<Reply> => {
  try {
    const { id: attemptId, method, keep } = attempt;
    const intent = await deps.stripe.confirmIntent(intentId, { attemptId, method: method ?? '', keep });
    return { kind: 'intent', intent };
  } catch (error) {
    const declined = error instanceof CardDeclinedError;
    if (!declined && !(error instanceof StripeRefusedError)) throw error;
    await syncPayment(deps, attempt.paymentId);
    if (declined) return { kind: 'declined', failure: { code: error.code, message: error.message } };
    // The intent went elsewhere meanwhile: what it says now is the answer.
    return error.code?.startsWith('payment_intent_') ? upToDate : unusable;
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

/** What a person is told of a try, and the payment as it is then. */
export type AnsweredAttempt = { answer: AttemptAnswer; payment: PaymentRow };

/** Answers a try by what Stripe replied; null when the payment has changed since `seen`, so that Stripe must be asked what is newer. */
const finish = (
  deps: Deps,
  { id }: AttemptRow,
  seen: PaymentRow,
  reply: Reply,
): Promise<AnsweredAttempt | null> =>
  inUnit(deps, async (unit) => {
    const payment = await lockPayment(unit.tx, seen.id);
    if (!payment) throw new Error(`The payment ${seen.id} is gone`);
    const intent = reply.kind === 'intent' ? reply.intent : null;
    const changed = payment.version !== seen.version;
    // Of a paid one nothing newer can be said: its webhook was faster than the answer.
    if (intent && changed && payment.received === 0) return null;
    const current = intent && !changed ? await applyIntent(unit, payment, intent) : payment;
    const attempt = await findAttempt(unit.tx, id);
    if (!attempt) throw new Error(`The try ${id} is gone`);
    // Somebody took it up meanwhile and was first.
    const answer =
      attempt.answer ?? (await answerAttempt(unit.tx, id, await conclude(unit, attempt, current, reply)));
    return { answer, payment: current };
  });

const run = async (deps: Deps, attempt: AttemptRow, payment: PaymentRow | null): Promise<AnsweredAttempt> => {
  const seen = payment ?? (await findPayment(deps.db, attempt.paymentId));
  if (!seen) throw new Error(`The payment ${attempt.paymentId} is gone`);
  const { status, failureMessage } = attempt;
  const undecided = answerOf({ attempt: status, failureMessage, payment: seen.status }) === null;
  const reply = undecided && seen.intentId !== null ? await confirm(deps, attempt, seen.intentId) : upToDate;
  const answered = await finish(deps, attempt, seen, reply);
  if (answered) return answered;
  const synced = await syncPayment(deps, seen.id);
  const late = await finish(deps, attempt, synced, upToDate);
  if (late) return late;
  throw new Error(`The try ${attempt.id} has no answer`);
};

/**
 * Asks Stripe for what a leased try wants and answers it for good. Run again after a crash it asks with the same key, so that nothing is paid twice.
 * `payment` is its payment when that was read this moment. Throws a StripeUnavailableError, and leaves the try open, when Stripe cannot be asked.
 */
export const runAttempt = async (
  deps: Deps,
  attempt: AttemptRow,
  payment: PaymentRow | null = null,
): Promise<AnsweredAttempt> => {
  try {
    return await run(deps, attempt, payment);
  } catch (error) {
    await releaseAttempt(deps.db, attempt.id);
    throw error;
  }
};
