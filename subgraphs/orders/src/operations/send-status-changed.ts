import type { Send } from '@bazaar/service-kit';
import type { OrderLineRow } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';
import type { Change } from '../domain/evolve.ts';
import { publicStatus } from '../domain/state.ts';

/** Tells everyone of a step of an order. */
export const sendStatusChanged = (
  send: Send,
  order: Pick<OrderRow, 'id' | 'number' | 'customerId' | 'cartId' | 'couponCodes'>,
  { version, state, previousState, at }: Change,
  lines: readonly Pick<OrderLineRow, 'id' | 'variantId' | 'productId' | 'sellerId' | 'quantity'>[],
): void =>
  send('orders.statusChanged', {
    orderId: order.id,
    number: order.number,
    version,
    status: publicStatus(state),
    previousStatus: previousState && publicStatus(previousState),
    refused: state === 'REFUSED',
    at: at.toISOString(),
    customerId: order.customerId,
    cartId: order.cartId,
    couponCodes: order.couponCodes,
    lines: lines.map(({ id, variantId, productId, sellerId, quantity }) => ({
      lineId: id,
      variantId,
      productId,
      sellerId,
      quantity,
    })),
  });
