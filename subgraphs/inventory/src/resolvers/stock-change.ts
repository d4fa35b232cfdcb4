import { encodeCursor } from '@bazaar/service-kit';
import type { StockChangeResolvers } from '../__generated__/resolvers.ts';

export const StockChange: StockChangeResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  inStock: ({ available }) => available > 0,
  cursor: ({ variantId, version }) => encodeCursor([variantId, version]),
};
