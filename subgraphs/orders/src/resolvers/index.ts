import type { Resolvers } from '../__generated__/resolvers.ts';
import { CreditNote } from './credit-note.ts';
import { Mutation } from './mutation.ts';
import { Order } from './order.ts';
import { Seller, User } from './order-lists.ts';
import { OrderLine, OrderReturn, OrderTimelineEntry, ProductVariant, Shipment } from './order-parts.ts';
import { Query } from './query.ts';
import { OrderStatusChange, Subscription } from './subscription.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  CreditNote,
  Order,
  OrderLine,
  OrderReturn,
  OrderTimelineEntry,
  OrderStatusChange,
  ProductVariant,
  Seller,
  Shipment,
  User,
};
