import { z } from 'zod';
import { define } from './define.ts';
import { id, instant, quantity } from './fields.ts';

/** Where an order stands, as everyone may know it. */
export const orderStatus = z.enum([
  'PENDING',
  'AWAITING_PAYMENT',
  'ON_HOLD',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'EXPIRED',
  'RETURNED',
]);

/** Said by orders. */
export const orderMessages = {
  /**
   * An order came to stand somewhere else (or was placed: `previousStatus` null). `version` grows by one or more with each and orders them.
   * An order that was refused for want of stock is said with `refused` true and status CANCELLED: it never was an order for its buyer.
   */
  'orders.statusChanged': define({
    version: 2,
    data: z.object({
      orderId: id,
      number: z.string(),
      version: z.int().min(1),
      status: orderStatus,
      previousStatus: orderStatus.nullable(),
      refused: z.boolean(),
      at: instant,
      customerId: id.nullable(),
      cartId: id,
      /** The coupons it was placed with. */
      couponCodes: z.array(z.string()),
      lines: z.array(
        z.object({
          lineId: id,
          variantId: id,
          productId: id,
          sellerId: id,
          quantity,
        }),
      ),
    }),
    entity: (data) => data.orderId,
  }),
};
