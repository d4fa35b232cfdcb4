import { badUserInput, once, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { isText, trimmed } from '../domain/text.ts';
import { type Person, viewOf } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { cancelRest } from './cancel-rest.ts';
import { checkIdempotencyKey } from './idempotency-key.ts';
import { lockOrder } from './lock-order.ts';

/** What `cancelOrder` takes. */
export type CancelOrder = {
  orderId: string;
  expectedVersion?: number | null | undefined;
  /** At most 1,000 characters. */
  reason?: string | null | undefined;
  idempotencyKey: string;
};

/**
 * Calls an order off, for its buyer or an admin: before it is paid nothing is taken any more, after that the money goes back and the units are on sale again.
 * Once a part of it has left, only the rest is called off.
 * The first answer to a key is kept, a refusal too.
 */
export const cancelOrder = async (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  person: Person & { userId: string },
  input: CancelOrder,
): Promise<Answer> => {
  checkIdempotencyKey(input.idempotencyKey);
  if (!isText(input.reason ?? '', 0, 1000)) throw badUserInput('A reason has 1,000 characters at most.');
  const result = await transact((tx, send) =>
    once<Answer>(
      tx,
      { person: person.userId, mutation: 'cancelOrder', key: input.idempotencyKey, input },
      async () => {
        const locked = await lockOrder(tx, person, input, viewOf);
        if (locked.kind === 'refused') return refusal(locked.error, locked.orderId);
        const { order, view } = locked;
        // A seller of some of its lines may not call off the others'.
        if (view.kind !== 'whole')
          return refusal(userError('NOT_FOUND', 'There is no such order.', ['orderId']));
        const reason = trimmed(input.reason);
        const at = clock();
        const [outcome] =
          order.state === 'PROCESSING'
            ? await cancelRest({ tx, send, at }, order, reason)
            : await advance({ tx, send, at }, [{ order, event: 'cancelled', note: reason }]);
        return outcome?.refused
          ? refusal(userError('NOT_CANCELLABLE', 'It is too late to cancel this order.', ['orderId']))
          : done(order.id);
      },
    ),
  );
  return result.kind === 'reused'
    ? refusal(
        userError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', ['idempotencyKey']),
      )
    : result.answer;
};
