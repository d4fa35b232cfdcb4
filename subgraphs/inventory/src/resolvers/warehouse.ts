import type { WarehouseResolvers } from '../__generated__/resolvers.ts';
import { stockAccess } from '../domain/access.ts';

/** For those who sell and those who run the shop; for others it is not there. */
export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ id }, { identity, loaders }) =>
    stockAccess(identity).kind === 'NONE' ? null : loaders.warehouses.load(id),
};
