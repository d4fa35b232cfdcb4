import type { StockLevelResolvers } from '../__generated__/resolvers.ts';
import { mayAccess, stockAccess } from '../domain/access.ts';
import { warehouseOf } from './place.ts';

/** A level of somebody else's product is not there. */
export const StockLevel: StockLevelResolvers = {
  __resolveReference: async ({ id }, { identity, loaders }) => {
    const level = await loaders.levels.load(id);
    return level && mayAccess(stockAccess(identity), level.sellerId) ? level : null;
  },
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (level, _args, { loaders }) => warehouseOf(level, loaders),
  available: ({ onHand, reserved }) => onHand - reserved,
};
