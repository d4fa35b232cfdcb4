import type { ProductResolvers } from '../__generated__/resolvers.ts';
import { availability } from './availability.ts';

/** Only its id: the availability finds the rest, and is null for what is not known. */
export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _args, { loaders }) => availability(await loaders.productStock.load(id)),
};
