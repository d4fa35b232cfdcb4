import { setTimeout as sleep } from 'node:timers/promises';
import { isId, serviceUnavailable, userError } from '@bazaar/service-kit';
import type { PaymentRow } from '../data/tables.ts';
import type { AttemptAnswer } from '../domain/attempt.ts';
import { StripeUnavailableError } from '../stripe/errors.ts';
import { type Beginning, beginAttempt, type PayOrder } from './begin-attempt.ts';
import { type Deps, inUnit } from './deps.ts';
import type { PersonError } from './person-error.ts';
import { type AnsweredAttempt, runAttempt } from './run-attempt.ts';
import { syncPayment } from './sync-payment.ts';

/** The payment, or what the person can mend. */
export type PayOrderResult = { payment: PaymentRow } | { error: PersonError };

type Refusal = Exclude<
  Beginning['kind'] | AttemptAnswer['kind'],
  'run' | 'wait' | 'sync' | 'answered' | 'APPLIED'
>;

const errors: Record<Refusal, (message: string | undefined) => PersonError> = {
  ORDER_NOT_FOUND: () => userError('NOT_FOUND', 'There is no such order.', ['orderId']),
  METHOD_NOT_FOUND: () =>
    userError('NOT_FOUND', 'There is no such payment method, or it cannot be used.', ['paymentMethodId']),
  TOO_MANY_METHODS: () =>
    userError('TOO_MANY_METHODS', 'You keep 20 payment methods; remove one first.', ['savePaymentMethod']),
  NOT_PAYABLE: () => userError('NOT_PAYABLE', 'This order cannot be paid now.', ['orderId']),
  REUSED: () =>
    userError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', ['idempotencyKey']),
  CARD_DECLINED: (message = 'Your card was declined.') =>
    userError('CARD_DECLINED', message, ['paymentMethodId']),
};

const refused = (kind: Refusal, message?: string): PayOrderResult => ({ error: errors[kind](message) });

const tell = ({ answer, payment }: AnsweredAttempt): PayOrderResult => {
  if (answer.kind === 'CARD_DECLINED') return refused(answer.kind, answer.message);
  if (answer.kind !== 'APPLIED') return refused(answer.kind);
  return { payment };
};

const patienceMs = 15_000;
const lookAgainMs = 50;

const pay = async (deps: Deps, person: string, input: PayOrder): Promise<PayOrderResult> => {
  const deadline = performance.now() + patienceMs;
  let synced = false;
  for (;;) {
    const fresh = synced;
    const begun = await inUnit(deps, (unit) => beginAttempt(unit, person, input, fresh));
    synced = false;
    switch (begun.kind) {
      case 'run':
        return tell(await runAttempt(deps, begun.attempt, begun.payment));
      case 'answered':
        return tell(begun);
      case 'sync':
        await syncPayment(deps, begun.paymentId);
        synced = true;
        break;
      case 'wait':
        if (performance.now() > deadline)
          throw new StripeUnavailableError('Another try of this payment takes too long');
        await sleep(lookAgainMs);
        break;
      default:
        return refused(begun.kind);
    }
  }
};

/** Pays an order of this person. Throws SERVICE_UNAVAILABLE when Stripe cannot be asked; the same key goes on from there. */
export const payOrder = async (deps: Deps, person: string, input: PayOrder): Promise<PayOrderResult> => {
  if (!isId('order', input.orderId)) return refused('ORDER_NOT_FOUND');
  try {
    return await pay(deps, person, input);
  } catch (error) {
    if (error instanceof StripeUnavailableError) throw serviceUnavailable('payments', error);
    throw error;
  }
};
