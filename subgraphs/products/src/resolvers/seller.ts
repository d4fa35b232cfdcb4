import type { SellerResolvers } from '../__generated__/resolvers.ts';
import { productConnection } from './product-connection.ts';

export const seller: SellerResolvers = {
  __resolveReference: ({ id }) => ({ __typename: 'Seller', id }),
  products: ({ id }, args, context) => productConnection(context, args, { kind: 'seller', id }),
};
