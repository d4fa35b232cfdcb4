import { hashInput, isId, newId } from '@bazaar/service-kit';
import {
  answerAttempt,
  findAttemptByKey,
  insertAttempts,
  leaseAttempt,
  undecidedAttempts,
  updateAttempts,
} from '../data/attempts.ts';
import { countMethods, methodsById } from '../data/methods.ts';
import { lockPaymentOfOrder } from '../data/payments.ts';
import type { AttemptRow, PaymentRow } from '../data/tables.ts';
import type { AttemptAnswer } from '../domain/attempt.ts';
import { isPayable } from '../domain/payment-status.ts';
import type { Unit } from './deps.ts';
import { maxMethods } from './keep-method.ts';

/** What a person wants to pay an order with. */
export type PayOrder = {
  orderId: string;
  /** paymentmethod_… of the person, or a token of Stripe's, pm_… */
  paymentMethodId: string;
  savePaymentMethod: boolean;
  idempotencyKey: string;
};

/** How a try begins. */
export type Beginning =
  | { kind: 'ORDER_NOT_FOUND' | 'METHOD_NOT_FOUND' | 'TOO_MANY_METHODS' | 'NOT_PAYABLE' | 'REUSED' }
  | { kind: 'answered'; answer: AttemptAnswer; payment: PaymentRow }
  /** Another try of this payment is under way. */
  | { kind: 'wait' }
  /** An earlier try may have paid: Stripe must tell first. */
  | { kind: 'sync'; paymentId: string }
  | { kind: 'run'; attempt: AttemptRow; payment: PaymentRow };

// Longer than the requests of one try to Stripe together usually take. Should two be at it, Stripe's key still makes it one.
const leaseSeconds = 30;

const takeUp = async ({ tx }: Unit, payment: PaymentRow, known: AttemptRow): Promise<Beginning> => {
  if (known.answer) return { kind: 'answered', answer: known.answer, payment };
  const attempt = await leaseAttempt(tx, known.id, leaseSeconds);
  return attempt ? { kind: 'run', attempt, payment } : { kind: 'wait' };
};

type Method =
  | { kind: 'method'; id: string; keep: boolean }
  | { kind: 'METHOD_NOT_FOUND' | 'TOO_MANY_METHODS' };

const readMethod = async (
  { tx }: Unit,
  person: string,
  { paymentMethodId: id, savePaymentMethod }: PayOrder,
): Promise<Method> => {
  if (isId('paymentmethod', id)) {
    const [saved] = await methodsById(tx, [id]);
    return saved?.userId === person && saved.unconfirmedSetup === null
      ? { kind: 'method', id: saved.stripeId, keep: false }
      : { kind: 'METHOD_NOT_FOUND' };
  }
  if (!/^pm_\w{1,250}$/.test(id)) return { kind: 'METHOD_NOT_FOUND' };
  if (savePaymentMethod && (await countMethods(tx, person)) >= maxMethods)
    return { kind: 'TOO_MANY_METHODS' };
  return { kind: 'method', id, keep: savePaymentMethod };
};

// A later try took their place: whoever asks for them again must not pay twice.
const supersede = async ({ tx }: Unit, attempts: readonly AttemptRow[]): Promise<void> => {
  await updateAttempts(
    tx,
    attempts.map(({ id }) => id),
    { status: 'CANCELLED' },
  );
  for (const { id, answer } of attempts) if (!answer) await answerAttempt(tx, id, { kind: 'NOT_PAYABLE' });
};

/**
 * Stores a try before Stripe is asked, or finds the one that has the same key. At most one try of a payment is under way at any time.
 * `synced` says that Stripe was asked just now what became of earlier tries.
 */
export const beginAttempt = async (
  unit: Unit,
  person: string,
  input: PayOrder,
  synced: boolean,
): Promise<Beginning> => {
  const { tx, now } = unit;
  const payment = await lockPaymentOfOrder(tx, input.orderId);
  if (payment?.customerId !== person) return { kind: 'ORDER_NOT_FOUND' };
  const inputHash = hashInput(input);
  // Neither waits for the other: one round trip.
  const [known, undecided] = await Promise.all([
    findAttemptByKey(tx, person, input.idempotencyKey),
    undecidedAttempts(tx, payment.id),
  ]);
  if (known) return known.inputHash === inputHash ? takeUp(unit, payment, known) : { kind: 'REUSED' };
  if (!isPayable(payment.status) || payment.expiresAt <= now) return { kind: 'NOT_PAYABLE' };
  if (undecided.some(({ answer, leased }) => !answer && leased)) return { kind: 'wait' };
  const method = await readMethod(unit, person, input);
  if (method.kind !== 'method') return method;
  if (undecided.length > 0 && !synced) return { kind: 'sync', paymentId: payment.id };
  await supersede(unit, undecided);
  const [attempt] = await insertAttempts(tx, [
    {
      id: newId('attempt'),
      paymentId: payment.id,
      person,
      idempotencyKey: input.idempotencyKey,
      inputHash,
      method: method.id,
      keep: method.keep,
      status: 'PROCESSING',
      leaseSeconds,
      createdAt: now,
    },
  ]);
  // Without a row the person used the key for another order this very moment: look again.
  return attempt ? { kind: 'run', attempt, payment } : { kind: 'wait' };
};
