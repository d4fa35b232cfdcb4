import { badUserInput, newId, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { linesOfOrders } from '../data/order-lines.ts';
import { insertReturn, returnsOfOrders } from '../data/returns.ts';
import { shipmentsOfOrders } from '../data/shipments.ts';
import { listUnits, notes } from '../domain/notes.ts';
import { summed, type Units } from '../domain/parcel.ts';
import { isInReturnWindow, planReturn } from '../domain/return-plan.ts';
import { isText } from '../domain/text.ts';
import { type Person, viewOf } from '../domain/viewer.ts';
import { advance, type Happening } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { lockOrder } from './lock-order.ts';

/** What `requestReturn` takes. */
export type RequestReturn = {
  orderId: string;
  expectedVersion?: number | null | undefined;
  lines: readonly Units[];
  /** 1 to 1,000 characters. */
  reason: string;
};

const notReturnable = (message: string, path: string[]): Answer =>
  refusal(userError('NOT_RETURNABLE', message, path));

/**
 * Asks to send back units that have arrived, for the buyer or an admin. Each seller decides on its own: goods of several sellers become several returns.
 */
export const requestReturn = async (
  { transact, clock, config }: Pick<Deps, 'transact' | 'clock' | 'config'>,
  person: Person,
  input: RequestReturn,
): Promise<Answer> => {
  const reason = input.reason.trim();
  if (!isText(reason, 1, 1000)) throw badUserInput('A reason has 1 to 1,000 characters.');
  return transact(async (tx, send) => {
    const locked = await lockOrder(tx, person, input, viewOf);
    if (locked.kind === 'refused') return refusal(locked.error, locked.orderId);
    const { order, view } = locked;
    if (view.kind !== 'whole') return refusal(userError('NOT_FOUND', 'There is no such order.', ['orderId']));
    const lines = await linesOfOrders(tx, [order.id]);
    const shipments = await shipmentsOfOrders(tx, [order.id]);
    const returns = await returnsOfOrders(tx, [order.id]);
    const arrived = shipments.filter(({ deliveredAt }) => deliveredAt !== null);
    if (arrived.length === 0) return notReturnable('Nothing of this order has arrived yet.', ['orderId']);
    const at = clock();
    const arrivals = arrived.map(({ deliveredAt }) => deliveredAt);
    if (!isInReturnWindow(arrivals, { now: at, days: config.RETURN_DAYS }))
      return notReturnable(`It is over ${config.RETURN_DAYS} days since this order arrived.`, ['orderId']);

    const delivered = summed(arrived.flatMap((shipment) => shipment.lines));
    const requested = summed(
      returns.filter(({ status }) => status === 'REQUESTED').flatMap((asked) => asked.lines),
    );
    const plan = planReturn(
      lines.map(({ id, sellerId, returned }) => ({
        id,
        sellerId,
        delivered: delivered.get(id) ?? 0,
        returned,
        requested: requested.get(id) ?? 0,
      })),
      input.lines,
    );
    if (plan.kind === 'unknownLine')
      return refusal(
        userError('NOT_FOUND', 'There is no such line.', ['lines', String(plan.index), 'lineId']),
      );
    if (plan.kind === 'notReturnable')
      return notReturnable(
        plan.reason,
        plan.index === null ? ['lines'] : ['lines', String(plan.index), 'quantity'],
      );

    const happenings = plan.returns.map((asked): Happening => {
      const note = notes.returnRequested(listUnits(lines, asked.lines), reason);
      return { order, event: 'returnRequested', note, audience: [asked.sellerId] };
    });
    const outcomes = await advance({ tx, send, at }, happenings);
    if (outcomes.some(({ refused }) => refused))
      return notReturnable('All of this order came back already.', ['orderId']);
    for (const { sellerId, lines: units } of plan.returns)
      await insertReturn(tx, {
        id: newId('return'),
        orderId: order.id,
        sellerId,
        reason,
        requestedAt: at,
        lines: [...units],
      });
    return done(order.id);
  });
};
