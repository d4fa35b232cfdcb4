import type { Money } from '@bazaar/money';
import type {
  OrderLineResolvers,
  OrderReturnResolvers,
  OrderTimelineEntryResolvers,
  ProductVariantResolvers,
  ShipmentResolvers,
} from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { OrderLineRow } from '../data/order-lines.ts';
import type { Units } from '../domain/parcel.ts';
import { publicStatus } from '../domain/state.ts';

const money =
  (part: 'unitPrice' | 'subtotal' | 'discount' | 'tax' | 'total') =>
  (line: OrderLineRow): Money => ({ amount: line[part], currency: line.currency });

export const OrderLine: OrderLineResolvers = {
  variant: ({ variantId, productId }) => ({ id: variantId, productId }),
  unitPrice: money('unitPrice'),
  subtotal: money('subtotal'),
  discount: money('discount'),
  tax: money('tax'),
  total: money('total'),
};

export const ProductVariant: ProductVariantResolvers = {
  product: ({ productId }) => ({ id: productId }),
};

export const OrderTimelineEntry: OrderTimelineEntryResolvers = {
  status: ({ state }) => publicStatus(state),
  internalNote: ({ internalNote }, _, { identity }) =>
    identity.roles.includes('ADMIN') ? internalNote : null,
};

const unitsOfLines = async (
  { orderId, lines }: { orderId: string; lines: readonly Units[] },
  { loaders }: Context,
) => {
  const known = new Map((await loaders.lines.load(orderId)).map((line) => [line.id, line]));
  return lines.flatMap(({ lineId, quantity }) => {
    const line = known.get(lineId);
    return line ? [{ line, quantity }] : [];
  });
};

export const Shipment: ShipmentResolvers = {
  status: ({ deliveredAt }) => (deliveredAt === null ? 'IN_TRANSIT' : 'DELIVERED'),
  lines: (shipment, _, context) => unitsOfLines(shipment, context),
};

export const OrderReturn: OrderReturnResolvers = {
  lines: (asked, _, context) => unitsOfLines(asked, context),
};
