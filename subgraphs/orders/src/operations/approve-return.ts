import { once, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { countUnits, linesOfOrders } from '../data/order-lines.ts';
import { saveDecision } from '../data/returns.ts';
import { listUnits, notes } from '../domain/notes.ts';
import { summed } from '../domain/parcel.ts';
import { refundFor } from '../domain/refund-share.ts';
import type { Person } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { checkIdempotencyKey } from './idempotency-key.ts';
import { lockReturn } from './lock-return.ts';

/** What `approveReturn` takes. */
export type ApproveReturn = {
  returnId: string;
  expectedVersion?: number | null | undefined;
  restock: 'RESTOCK' | 'WRITE_OFF';
  idempotencyKey: string;
};

/**
 * Grants a return, for the seller of its lines or an admin: what was paid for the goods goes back, and they are on sale again or written off.
 * The order is RETURNED once all that was delivered came back. The first answer to a key is kept, a refusal too.
 */
export const approveReturn = async (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  person: Person & { userId: string },
  input: ApproveReturn,
): Promise<Answer> => {
  checkIdempotencyKey(input.idempotencyKey);
  const { returnId, restock, idempotencyKey } = input;
  const attempt = { person: person.userId, mutation: 'approveReturn', key: idempotencyKey, input };
  const result = await transact((tx, send) =>
    once<Answer>(tx, attempt, async () => {
      const locked = await lockReturn(tx, person, input);
      if (locked.kind === 'refused') return locked.answer;
      const { order, asked } = locked;
      const lines = await linesOfOrders(tx, [order.id]);
      const refund = refundFor(order, lines, asked.lines);
      const back = summed(asked.lines);
      const keepsNothing = lines.every(
        ({ id, shipped, returned }) => returned + (back.get(id) ?? 0) === shipped,
      );
      const event = order.state === 'DELIVERED' && keepsNothing ? 'allReturned' : 'partReturned';
      const money = { amount: refund, currency: order.currency };
      const note = notes.returnApproved(listUnits(lines, asked.lines), money, restock);
      const part = {
        id: returnId,
        refundKey: `return:${returnId}`,
        refund,
        restock: restock === 'RESTOCK' ? asked.lines : [],
      };
      const at = clock();
      await countUnits(tx, 'returned', asked.lines);
      await saveDecision(tx, returnId, { status: 'APPROVED', note: null, restock, refund, decidedAt: at });
      await advance({ tx, send, at }, [{ order, event, note, audience: [asked.sellerId], part }]);
      return done(order.id);
    }),
  );
  return result.kind === 'reused'
    ? refusal(
        userError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', ['idempotencyKey']),
      )
    : result.answer;
};
