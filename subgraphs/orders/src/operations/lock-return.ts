import { isId, type Transaction, userError } from '@bazaar/service-kit';
import type { OrderRow } from '../data/orders.ts';
import { orderOfReturn, type ReturnRow, returnsOfOrders } from '../data/returns.ts';
import { handlingOf, type Person } from '../domain/viewer.ts';
import { type Answer, refusal } from './answer.ts';
import { lockOrder } from './lock-order.ts';

/** An undecided return with its locked order, or what to answer instead. */
export type LockedReturn =
  | { kind: 'locked'; order: OrderRow; asked: ReturnRow }
  | { kind: 'refused'; answer: Answer };

/** Locks a return's order for the one who decides: its seller or an admin. Nobody else can tell that it is there. */
export const lockReturn = async (
  tx: Transaction,
  person: Person,
  { returnId, expectedVersion }: { returnId: string; expectedVersion?: number | null | undefined },
): Promise<LockedReturn> => {
  const notFound: LockedReturn = {
    kind: 'refused',
    answer: refusal(userError('NOT_FOUND', 'There is no such return.', ['returnId'])),
  };
  const orderId = isId('return', returnId) ? await orderOfReturn(tx, returnId) : null;
  if (orderId === null) return notFound;
  // The version is looked at last: a seller of other lines of the order learns nothing by guessing it.
  const locked = await lockOrder(tx, person, { orderId }, handlingOf);
  if (locked.kind === 'refused') return notFound;
  const { order, view } = locked;
  const asked = (await returnsOfOrders(tx, [orderId])).find(({ id }) => id === returnId);
  if (!asked || (view.kind === 'seller' && view.sellerId !== asked.sellerId)) return notFound;
  const conflict = (message: string, path: string[]): LockedReturn => ({
    kind: 'refused',
    answer: refusal(userError('VERSION_CONFLICT', message, path), orderId),
  });
  if (expectedVersion != null && expectedVersion !== order.version)
    return conflict(`The order is at version ${order.version} now.`, ['expectedVersion']);
  if (asked.status !== 'REQUESTED') return conflict('This return has been decided already.', ['returnId']);
  return { kind: 'locked', order, asked };
};
