import type {
  StockLevelConnectionResolvers,
  StockMovementConnectionResolvers,
} from '../__generated__/resolvers.ts';

export const StockLevelConnection: StockLevelConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
};

export const StockMovementConnection: StockMovementConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
};
