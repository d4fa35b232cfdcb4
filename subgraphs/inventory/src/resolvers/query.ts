import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { listWarehouses } from '../data/warehouses.ts';
import { listLevels } from '../operations/list-levels.ts';
import { listMovements } from '../operations/list-movements.ts';

export const Query: QueryResolvers = {
  warehouses: (_parent, _args, { db }) => listWarehouses(db),
  warehouse: (_parent, { id }, { loaders }) => loaders.warehouses.load(id),
  stockLevels: (_parent, { filter, ...page }, context) => listLevels(context, filter ?? {}, page),
  stockMovements: (_parent, { variantId, warehouseId, ...page }, context) =>
    listMovements(context, { variantId, warehouseId: warehouseId ?? null }, page),
};
