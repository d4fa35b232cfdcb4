import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { createWarehouse } from '../operations/create-warehouse.ts';
import { adjustStock, setStock, transferStock } from '../operations/move-stock.ts';
import { setReorderPoint } from '../operations/set-reorder-point.ts';
import type { StockOutcome } from '../operations/stock-outcome.ts';

const oneLevel = ({ levels, userErrors }: StockOutcome) => ({ stockLevel: levels[0] ?? null, userErrors });

export const Mutation: MutationResolvers = {
  createWarehouse: (_parent, { input }, { db }) =>
    createWarehouse(db, {
      ...input,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
    }),
  setStock: async (_parent, { input }, context) => oneLevel(await setStock(context, input)),
  adjustStock: async (_parent, { input }, context) => oneLevel(await adjustStock(context, input)),
  transferStock: async (_parent, { input }, context) => {
    const { levels, userErrors } = await transferStock(context, input);
    return { from: levels[0] ?? null, to: levels[1] ?? null, userErrors };
  },
  setReorderPoint: async (_parent, { input }, context) => oneLevel(await setReorderPoint(context, input)),
};
