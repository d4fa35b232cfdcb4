import { anyOf, type Send, type Transaction } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import type { LevelRow } from './levels.ts';
import { catalogueProducts, variantStock } from './tables.ts';

/** Says that these levels have reached their reorder points, and whose they are. */
export const tellReorderPoints = async (
  tx: Transaction,
  send: Send,
  levels: readonly LevelRow[],
): Promise<void> => {
  if (levels.length === 0) return;
  const owners = await tx
    .select({
      variantId: variantStock.variantId,
      productId: variantStock.productId,
      sellerId: catalogueProducts.sellerId,
    })
    .from(variantStock)
    .leftJoin(catalogueProducts, eq(catalogueProducts.productId, variantStock.productId))
    .where(
      anyOf(
        variantStock.variantId,
        levels.map(({ variantId }) => variantId),
      ),
    );
  const ownerOf = new Map(owners.map((owner) => [owner.variantId, owner]));
  for (const level of levels) {
    const owner = ownerOf.get(level.variantId);
    send('inventory.reorderPointReached', {
      stockLevelId: level.id,
      variantId: level.variantId,
      productId: owner?.productId ?? null,
      sellerId: owner?.sellerId ?? null,
      warehouseId: level.warehouseId,
      available: level.onHand - level.reserved,
      reorderPoint: level.reorderPoint,
      at: level.updatedAt.toISOString(),
    });
  }
};
