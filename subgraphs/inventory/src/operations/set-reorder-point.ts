import type { Identity } from '@bazaar/identity';
import type { Transact } from '@bazaar/service-kit';
import { recount } from '../data/change-stock.ts';
import { levelsOf, writeReorderPoint } from '../data/levels.ts';
import { addLevels, openLevels } from '../data/open-levels.ts';
import { tellReorderPoints } from '../data/reorder-points.ts';
import { stockAccess } from '../domain/access.ts';
import { MAX_UNITS } from '../domain/count.ts';
import { reachesReorderPoint } from '../domain/reorder.ts';
import { findPlaces } from './find-places.ts';
import { invalid, type StockOutcome } from './stock-outcome.ts';

/**
 * Sets at how many units the seller is warned; a level that was never stocked begins with nothing on hand.
 * User errors: NOT_FOUND, INVALID_INPUT.
 */
export const setReorderPoint = async (
  { identity, transact }: { identity: Identity; transact: Transact },
  { variantId, warehouseId, reorderPoint }: { variantId: string; warehouseId: string; reorderPoint: number },
): Promise<StockOutcome> => {
  if (reorderPoint < 0 || reorderPoint > MAX_UNITS)
    return invalid('reorderPoint', `A reorder point is 0 to ${MAX_UNITS} units.`);
  return transact(async (tx, send) => {
    const found = await findPlaces(tx, stockAccess(identity), variantId, [
      { field: 'warehouseId', warehouseId },
    ]);
    if ('refusal' in found) return found.refusal;
    await openLevels(tx, variantId, found.warehouses);
    await addLevels(tx, variantId, [warehouseId]);
    const [before] = await levelsOf(tx, variantId, [warehouseId]);
    await writeReorderPoint(tx, { variantId, warehouseId, reorderPoint });
    await recount(tx, send, [variantId]);
    const levels = await levelsOf(tx, variantId, [warehouseId]);
    await tellReorderPoints(
      tx,
      send,
      levels.filter((level) => before && reachesReorderPoint(before, level)),
    );
    return { levels, userErrors: [] };
  });
};
