import {
  badUserInput,
  type Expectation,
  hashInput,
  isId,
  NotInTimeError,
  newId,
  userError,
} from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import { type OrderRow, orderOfAttempt, ordersByIds } from '../data/orders.ts';
import type { Problem } from './answer.ts';
import { checkIdempotencyKey } from './idempotency-key.ts';
import { placeOrder } from './place-order.ts';
import { type PricingInput, priceCart } from './price-cart.ts';
import { reserveCoupons } from './reserve-coupons.ts';

/** What `checkout` takes. */
export type Checkout = PricingInput & {
  /** A saved method's id or a Stripe token; paid at once with it. */
  paymentMethodId?: string | null | undefined;
  idempotencyKey: string;
};

/** What came of it. `placed` may still be PENDING when stock or payment took too long, and REFUSED when stock was short. */
export type CheckoutOutcome =
  | { kind: 'placed'; order: OrderRow }
  | { kind: 'refused'; error: Problem; cartId: string | null };

type Settling = Expectation<'orders.statusChanged'>;

const refused = (error: Problem, cartId: string | null = null): CheckoutOutcome => ({
  kind: 'refused',
  error,
  cartId,
});

const settling = (bus: Deps['bus'], orderId: string): Settling =>
  bus.expect('orders.statusChanged', orderId, ({ data }) => data.status !== 'PENDING');

const current = async ({ db }: Pick<Deps, 'db'>, orderId: string): Promise<OrderRow> => {
  const [order] = await ordersByIds(db, [orderId]);
  if (!order) throw new Error(`Order ${orderId} is gone`);
  return order;
};

/** The order once it is no longer PENDING, or as it is when that takes too long. */
const settled = async (deps: Deps, orderId: string, settles: Settling): Promise<OrderRow> => {
  try {
    await settles.within(deps.config.CHECKOUT_WAIT_MS);
  } catch (error) {
    // Slow is not wrong: the answer is PENDING then, and the subscription tells the rest.
    if (!(error instanceof NotInTimeError)) throw error;
  }
  return current(deps, orderId);
};

const repeat = async (deps: Deps, known: OrderRow, inputHash: string): Promise<CheckoutOutcome> => {
  if (known.inputHash !== inputHash)
    return refused(
      userError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', ['idempotencyKey']),
    );
  const settles = settling(deps.bus, known.id);
  try {
    // Read again: it may have moved on before the wait began.
    const order = await current(deps, known.id);
    return {
      kind: 'placed',
      order: order.state === 'PENDING' ? await settled(deps, order.id, settles) : order,
    };
  } finally {
    settles.cancel();
  }
};

// A random order number is hardly ever taken, and never so often.
const draws = 5;

/**
 * Places an order from a cart, and waits for its stock and its payment to be ready. Once an order was placed, its key answers with that order for ever;
 * what was refused before that (a bad address, changed prices) may be tried again with the same key.
 * Throws SERVICE_UNAVAILABLE when carts or users do not answer.
 */
export const checkout = async (deps: Deps, customerId: string, input: Checkout): Promise<CheckoutOutcome> => {
  const { idempotencyKey, paymentMethodId = null } = input;
  checkIdempotencyKey(idempotencyKey);
  if (paymentMethodId !== null && !/^\w{1,255}$/.test(paymentMethodId))
    throw badUserInput('A paymentMethodId has 1 to 255 letters, digits or underscores.');
  const inputHash = hashInput(input);
  const known = await orderOfAttempt(deps.db, customerId, idempotencyKey);
  if (known) return repeat(deps, known, inputHash);

  if (!isId('cart', input.cartId))
    return refused(userError('NOT_FOUND', 'There is no such cart.', ['cartId']));
  if (input.shippingMethod.length > 100)
    return refused(userError('METHOD_UNAVAILABLE', 'There is no such shipping method.', ['shippingMethod']));
  const attempt = hashInput([customerId, idempotencyKey]);
  const cart = await priceCart(deps.bus, customerId, input, attempt);
  if (cart.kind === 'refused') return cart;
  const { couponCodes: codes } = cart.snapshot;
  const reservation = await reserveCoupons(deps.bus, {
    attempt,
    orderId: newId('order'),
    userId: customerId,
    codes,
  });
  if (reservation.kind === 'refused') return refused(reservation.error);
  const { orderId } = reservation;

  for (let draw = 0; draw < draws; draw += 1) {
    const settles = settling(deps.bus, orderId);
    try {
      const placement = { orderId, customerId, idempotencyKey, inputHash, paymentMethodId, cart };
      if (await placeOrder(deps, placement))
        return { kind: 'placed', order: await settled(deps, orderId, settles) };
    } finally {
      settles.cancel();
    }
    // Either a duplicate was faster, or the number was taken.
    const faster = await orderOfAttempt(deps.db, customerId, idempotencyKey);
    if (faster) return repeat(deps, faster, inputHash);
  }
  throw new Error('No free order number was found');
};
