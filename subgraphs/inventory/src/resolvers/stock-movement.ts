import type { StockMovementResolvers } from '../__generated__/resolvers.ts';
import { mayAccess, stockAccess } from '../domain/access.ts';
import { warehouseOf } from './place.ts';

/** A line about somebody else's product is not there. */
export const StockMovement: StockMovementResolvers = {
  __resolveReference: async ({ id }, { identity, loaders }) => {
    const movement = await loaders.movements.load(id);
    return movement && mayAccess(stockAccess(identity), movement.sellerId) ? movement : null;
  },
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (movement, _args, { loaders }) => warehouseOf(movement, loaders),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
};
