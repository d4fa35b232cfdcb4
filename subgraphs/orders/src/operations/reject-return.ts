import { badUserInput } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { linesOfOrders } from '../data/order-lines.ts';
import { saveDecision } from '../data/returns.ts';
import { listUnits, notes } from '../domain/notes.ts';
import { isText } from '../domain/text.ts';
import type { Person } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done } from './answer.ts';
import { lockReturn } from './lock-return.ts';

/** What `rejectReturn` takes. */
export type RejectReturn = {
  returnId: string;
  expectedVersion?: number | null | undefined;
  /** 1 to 1,000 characters. */
  note: string;
};

/** Refuses a return, for the seller of its lines or an admin; the buyer may ask again. */
export const rejectReturn = async (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  person: Person,
  input: RejectReturn,
): Promise<Answer> => {
  const why = input.note.trim();
  if (!isText(why, 1, 1000)) throw badUserInput('A note has 1 to 1,000 characters.');
  return transact(async (tx, send) => {
    const locked = await lockReturn(tx, person, input);
    if (locked.kind === 'refused') return locked.answer;
    const { order, asked } = locked;
    const at = clock();
    const decision = { status: 'REJECTED', note: why, restock: null, refund: null, decidedAt: at } as const;
    await saveDecision(tx, asked.id, decision);
    const note = notes.returnRejected(listUnits(await linesOfOrders(tx, [order.id]), asked.lines), why);
    await advance({ tx, send, at }, [{ order, event: 'returnRejected', note, audience: [asked.sellerId] }]);
    return done(order.id);
  });
};
