import { newId } from '@bazaar/service-kit';
import { insertAttempts, undecidedAttempts, updateAttempts } from '../data/attempts.ts';
import type { AttemptRow, PaymentRow } from '../data/tables.ts';
import type { Failure } from '../domain/intent.ts';
import type { Unit } from './deps.ts';

/** What became of a try. */
export type Outcome = {
  status: 'REQUIRES_ACTION' | 'PROCESSING' | 'SUCCEEDED' | 'FAILED';
  failure: Failure | null;
};

/**
 * Writes the outcome down at the try it belongs to: the undecided one, of which there is at most one that Stripe was asked for.
 * Without any, somebody paid past us with Stripe's client, which makes a try of its own. Answers the try when it was ours.
 */
export const noteOutcome = async (
  { tx, now }: Pick<Unit, 'tx' | 'now'>,
  payment: PaymentRow,
  { status, failure }: Outcome,
): Promise<AttemptRow | null> => {
  const [mine, ...others] = await undecidedAttempts(tx, payment.id);
  const change = {
    status,
    failureCode: failure?.code ?? null,
    failureMessage: failure?.message ?? null,
  };
  if (!mine) {
    const row = { id: newId('attempt'), paymentId: payment.id, person: payment.customerId, ...change };
    await insertAttempts(tx, [{ ...row, answer: { kind: 'APPLIED' }, createdAt: now }]);
    return null;
  }
  await updateAttempts(tx, [mine.id], change);
  // Once the money is there, a try that still waits for somebody waits in vain.
  if (status === 'SUCCEEDED')
    await updateAttempts(
      tx,
      others.map(({ id }) => id),
      { status: 'CANCELLED' },
    );
  return mine;
};

/** The payment was called off: nobody waits for its undecided tries any more. */
export const closeAttempts = async ({ tx }: Pick<Unit, 'tx'>, paymentId: string): Promise<void> => {
  const undecided = await undecidedAttempts(tx, paymentId);
  await updateAttempts(
    tx,
    undecided.map(({ id }) => id),
    { status: 'CANCELLED' },
  );
};
