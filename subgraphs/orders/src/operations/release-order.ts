import { badUserInput, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { linesOfOrders } from '../data/order-lines.ts';
import { notes } from '../domain/notes.ts';
import { isText, trimmed } from '../domain/text.ts';
import { type Person, viewOf } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { issueInvoices } from './issue-invoices.ts';
import { lockOrder } from './lock-order.ts';

/** What `releaseOrder` takes. */
export type ReleaseOrder = {
  orderId: string;
  expectedVersion?: number | null | undefined;
  /** At most 1,000 characters; for support alone. */
  note?: string | null | undefined;
};

/** Lets an order that was held for review go on: it is CONFIRMED and billed, and may be packed. For admins. */
export const releaseOrder = async (
  { transact, clock, config }: Pick<Deps, 'transact' | 'clock' | 'config'>,
  person: Person & { userId: string },
  input: ReleaseOrder,
): Promise<Answer> => {
  if (!isText(input.note ?? '', 0, 1000)) throw badUserInput('A note has 1,000 characters at most.');
  return transact(async (tx, send) => {
    const locked = await lockOrder(tx, person, input, viewOf);
    if (locked.kind === 'refused') return refusal(locked.error, locked.orderId);
    const { order } = locked;
    const at = clock();
    const internalNote = notes.releasedBy(person.userId, trimmed(input.note));
    const lines = await linesOfOrders(tx, [order.id]);
    const [outcome] = await advance({ tx, send, at, lines }, [
      { order, event: 'released', note: notes.released, internalNote },
    ]);
    if (!outcome || outcome.refused)
      return refusal(userError('NOT_ON_HOLD', 'This order is not held for review.', ['orderId']), order.id);
    await issueInvoices({ tx, at, issuer: config.INVOICE_ISSUER }, [outcome.order], lines);
    return done(order.id);
  });
};
