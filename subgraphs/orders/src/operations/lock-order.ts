import { isId, type Transaction, userError } from '@bazaar/service-kit';
import { lockOrders, type OrderRow } from '../data/orders.ts';
import type { Parties, Person, View } from '../domain/viewer.ts';
import type { Problem } from './answer.ts';

/** The order, locked, and how much of it the person sees; or why it cannot be had. */
export type LockedOrder =
  | { kind: 'locked'; order: OrderRow; view: Exclude<View, { kind: 'none' }> }
  | { kind: 'refused'; orderId: string | null; error: Problem };

/** Locks an order that a person wants to change. What `viewOf` does not let it see is not there. */
export const lockOrder = async (
  tx: Transaction,
  person: Person,
  { orderId, expectedVersion }: { orderId: string; expectedVersion?: number | null | undefined },
  viewOf: (order: Parties, person: Person) => View,
): Promise<LockedOrder> => {
  const [order] = isId('order', orderId) ? await lockOrders(tx, [orderId]) : [];
  const view = order && order.state !== 'REFUSED' ? viewOf(order, person) : null;
  if (!order || !view || view.kind === 'none')
    return {
      kind: 'refused',
      orderId: null,
      error: userError('NOT_FOUND', 'There is no such order.', ['orderId']),
    };
  if (expectedVersion != null && expectedVersion !== order.version)
    return {
      kind: 'refused',
      orderId,
      error: userError('VERSION_CONFLICT', `The order is at version ${order.version} now.`, [
        'expectedVersion',
      ]),
    };
  return { kind: 'locked', order, view };
};
