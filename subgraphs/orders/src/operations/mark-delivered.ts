import { userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { linesOfOrders } from '../data/order-lines.ts';
import { saveDelivered, shipmentsOfOrders } from '../data/shipments.ts';
import { audienceOf, listUnits, notes } from '../domain/notes.ts';
import { shipmentsInView } from '../domain/shipments-in-view.ts';
import { handlingOf, linesInView, type Person } from '../domain/viewer.ts';
import { advance } from './advance.ts';
import { type Answer, done, refusal } from './answer.ts';
import { lockOrder } from './lock-order.ts';

/** What `markDelivered` takes. */
export type MarkDelivered = {
  orderId: string;
  expectedVersion?: number | null | undefined;
  /** All parcels when absent. */
  shipmentId?: string | null | undefined;
};

/** Notes that parcels have arrived: sellers those with lines of theirs, admins any. Saying it again changes nothing. The order is DELIVERED once all of it has arrived. */
export const markDelivered = (
  { transact, clock }: Pick<Deps, 'transact' | 'clock'>,
  person: Person,
  input: MarkDelivered,
): Promise<Answer> =>
  transact(async (tx, send) => {
    const locked = await lockOrder(tx, person, input, handlingOf);
    if (locked.kind === 'refused') return refusal(locked.error, locked.orderId);
    const { order, view } = locked;
    const shipments = await shipmentsOfOrders(tx, [order.id]);
    const lines = await linesOfOrders(tx, [order.id]);
    const seen = shipmentsInView(shipments, linesInView(lines, view));
    const meant = seen.filter(({ id }) => input.shipmentId == null || id === input.shipmentId);
    if (meant.length === 0)
      return refusal(userError('NOT_FOUND', 'There is no such parcel.', ['shipmentId']));
    const arriving = new Set(meant.filter(({ deliveredAt }) => deliveredAt === null).map(({ id }) => id));
    if (arriving.size === 0) return done(order.id);
    const at = clock();
    const allArrived = shipments.every(({ id, deliveredAt }) => deliveredAt !== null || arriving.has(id));
    const event = order.state === 'SHIPPED' && allArrived ? 'allDelivered' : 'partDelivered';
    const units = shipments.filter(({ id }) => arriving.has(id)).flatMap((shipment) => shipment.lines);
    const note = notes.arrived(listUnits(lines, units));
    await advance({ tx, send, at }, [{ order, event, note, audience: audienceOf(lines, units) }]);
    await saveDelivered(tx, [...arriving], at);
    return done(order.id);
  });
