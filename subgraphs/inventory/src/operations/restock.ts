import type { Send, Transaction } from '@bazaar/service-kit';
import { changeStock } from '../data/change-stock.ts';
import { lockStock } from '../data/lock-stock.ts';
import { countReturned, lockTaken, noteReturns } from '../data/restocks.ts';
import type { Line } from '../domain/allocation.ts';
import { UnfitCommandError } from '../domain/decide.ts';
import { afterPutBack, type PutBack, putBack } from '../domain/restock.ts';

/** Units of an order that came back. */
export type Return = { orderId: string; returnId: string; lines: readonly Line[] };

/**
 * Puts returned units back where they came from, each return once. Throws an UnfitCommandError, with nothing changed, when an order has not
 * taken such units (its commit may still be on its way: the message is delivered again) or when more comes back than left.
 */
export const restock = async (
  { tx, send }: { tx: Transaction; send: Send },
  returns: readonly Return[],
): Promise<void> => {
  const taken = await lockTaken(
    tx,
    returns.map(({ orderId }) => orderId),
  );
  const fresh = await noteReturns(tx, returns);
  const back: (PutBack & { orderId: string })[] = [];
  for (const { orderId, returnId, lines } of returns) {
    if (!fresh.delete(returnId)) continue;
    const outside = taken.get(orderId) ?? [];
    const places = putBack(lines, outside);
    if (!places) throw new UnfitCommandError(`${returnId} brings more back than ${orderId} has taken`);
    taken.set(orderId, afterPutBack(outside, places));
    back.push(...places.map((place) => ({ orderId, ...place })));
  }
  if (back.length === 0) return;
  await lockStock(
    tx,
    back.map(({ variantId }) => variantId),
  );
  await countReturned(tx, back);
  await changeStock(
    tx,
    send,
    back.map(({ variantId, warehouseId, quantity }) => ({
      variantId,
      warehouseId,
      onHand: quantity,
      reserved: 0,
    })),
    back.map(({ orderId, variantId, warehouseId, quantity }) => ({
      variantId,
      warehouseId,
      delta: quantity,
      kind: 'RETURNED',
      reason: null,
      orderId,
      movedBy: null,
    })),
  );
};
