import { randomBytes } from 'node:crypto';
import { newId } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { insertEvents } from '../data/order-events.ts';
import { insertLines } from '../data/order-lines.ts';
import { insertOrder, insertSellers, type OrderRow } from '../data/orders.ts';
import { orderNumber, orderNumberBytes } from '../domain/order-number.ts';
import type { PricedCart } from './price-cart.ts';
import { sendStatusChanged } from './send-status-changed.ts';

/** An order about to be placed. */
export type Placement = {
  orderId: string;
  customerId: string;
  idempotencyKey: string;
  inputHash: string;
  paymentMethodId: string | null;
  cart: Extract<PricedCart, { kind: 'priced' }>;
};

// Held a little longer than the order may be unpaid, so that a payment in the last second still finds its units.
const reservationGraceMs = 10 * 60 * 1000;

/** Writes a PENDING order and asks for its stock, in one transaction; null when its attempt or its number is taken. */
export const placeOrder = (
  { transact, clock, config }: Pick<Deps, 'transact' | 'clock' | 'config'>,
  { orderId, cart: { snapshot, shippingAddress, billingAddress }, ...attempt }: Placement,
): Promise<OrderRow | null> =>
  transact(async (tx, send) => {
    const { cost, cartId } = snapshot;
    const { currency } = cost.total;
    const at = clock();
    const order = await insertOrder(tx, {
      ...attempt,
      id: orderId,
      number: orderNumber(randomBytes(orderNumberBytes)),
      state: 'PENDING',
      version: 1,
      cartId,
      sellerIds: [...new Set(snapshot.lines.map(({ sellerId }) => sellerId))].sort(),
      currency,
      subtotal: cost.subtotal.amount,
      discount: cost.discount.amount,
      shipping: cost.shipping.amount,
      tax: cost.tax.amount,
      taxIncluded: cost.taxIncluded,
      total: cost.total.amount,
      shippingAddress,
      billingAddress,
      shippingMethod: snapshot.shippingMethod.code,
      couponCodes: snapshot.couponCodes,
      placedAt: at,
      deadlineSeconds: config.PAYMENT_DEADLINE_SECONDS,
    });
    if (!order) return null;
    const lines = snapshot.lines.map((line, position) => ({
      id: newId('orderline'),
      orderId,
      position,
      variantId: line.variantId,
      productId: line.productId,
      sellerId: line.sellerId,
      productName: line.productName,
      sku: line.sku,
      quantity: line.quantity,
      currency,
      unitPrice: line.unitPrice.amount,
      subtotal: line.subtotal.amount,
      discount: line.discount.amount,
      tax: line.tax.amount,
      total: line.total.amount,
    }));
    const placed = {
      version: 1,
      state: order.state,
      previousState: null,
      at,
      note: null,
      audience: null,
      internalNote: null,
    };
    // None waits for another: one round trip.
    await Promise.all([
      insertSellers(tx, order),
      insertLines(tx, lines),
      insertEvents(tx, [{ ...placed, orderId }]),
    ]);
    sendStatusChanged(send, order, placed, lines);
    send('inventory.reserve', {
      orderId,
      lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      country: shippingAddress.country,
      expiresAt: new Date(order.deadline.getTime() + reservationGraceMs).toISOString(),
    });
    return order;
  });
