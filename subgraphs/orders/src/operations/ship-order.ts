import { newId, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { countUnits, linesOfOrders } from '../data/order-lines.ts';
import { insertShipment } from '../data/shipments.ts';
import { audienceOf, listUnits, notes } from '../domain/notes.ts';
import { completes, planParcel, type Units } from '../domain/parcel.ts';
import { isText, trimmed } from '../domain/text.ts';
import { handlingOf, linesInView, type Person } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { lockOrder } from './lock-order.ts';

/** What `shipOrder` takes. */
export type ShipOrder = {
  orderId: string;
  expectedVersion?: number | null | undefined;
  /** All that is left when absent. */
  lines?: readonly Units[] | null | undefined;
  /** 1 to 100 characters. */
  carrier: string;
  /** At most 100 characters. */
  trackingNumber?: string | null | undefined;
};

/** Sends a parcel of a paid order: sellers their own lines, admins any. The order is SHIPPED once all of it has left. */
export const shipOrder = async (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  person: Person,
  input: ShipOrder,
): Promise<Answer> => {
  const carrier = input.carrier.trim();
  const trackingNumber = trimmed(input.trackingNumber);
  if (!isText(carrier, 1, 100))
    return refusal(userError('INVALID_INPUT', 'A carrier has 1 to 100 characters.', ['carrier']));
  if (!isText(trackingNumber ?? '', 0, 100))
    return refusal(
      userError('INVALID_INPUT', 'A tracking number has 100 characters at most.', ['trackingNumber']),
    );
  return transact(async (tx, send) => {
    const locked = await lockOrder(tx, person, input, handlingOf);
    if (locked.kind === 'refused') return refusal(locked.error, locked.orderId);
    const { order, view } = locked;
    const lines = await linesOfOrders(tx, [order.id]);
    const plan = planParcel(linesInView(lines, view), input.lines ?? null);
    if (plan.kind === 'unknownLine')
      return refusal(
        userError('NOT_FOUND', 'There is no such line.', ['lines', String(plan.index), 'lineId']),
      );
    if (plan.kind === 'notShippable')
      return refusal(
        userError(
          'NOT_SHIPPABLE',
          plan.reason,
          plan.index === null ? ['lines'] : ['lines', String(plan.index), 'quantity'],
        ),
      );
    const at = clock();
    const event = completes(lines, plan.lines) ? 'allShipped' : 'partShipped';
    const note = notes.sent(listUnits(lines, plan.lines), carrier, trackingNumber);
    const audience = audienceOf(lines, plan.lines);
    const [outcome] = await advance({ tx, send, at }, [{ order, event, note, audience }]);
    if (outcome?.refused)
      return refusal(userError('NOT_SHIPPABLE', 'Only a paid order can be shipped.', ['orderId']));
    await insertShipment(tx, {
      id: newId('shipment'),
      orderId: order.id,
      carrier,
      trackingNumber,
      shippedAt: at,
      lines: [...plan.lines],
    });
    await countUnits(tx, 'shipped', plan.lines);
    return done(order.id);
  });
};
