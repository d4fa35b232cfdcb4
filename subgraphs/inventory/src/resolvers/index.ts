import type { Resolvers } from '../__generated__/resolvers.ts';
import { StockLevelConnection, StockMovementConnection } from './connections.ts';
import { Mutation } from './mutation.ts';
import { Product } from './product.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';
import { StockChange } from './stock-change.ts';
import { StockLevel } from './stock-level.ts';
import { StockMovement } from './stock-movement.ts';
import { Subscription } from './subscription.ts';
import { Warehouse } from './warehouse.ts';

/** Everything that inventory answers. */
export const resolvers: Resolvers = {
  Mutation,
  Product,
  ProductVariant,
  Query,
  StockChange,
  StockLevel,
  StockLevelConnection,
  StockMovement,
  StockMovementConnection,
  Subscription,
  Warehouse,
};
