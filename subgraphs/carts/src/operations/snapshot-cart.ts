import { readAddress } from '@bazaar/addresses';
import type { CartSnapshot, ReplyData, RequestData } from '@bazaar/events';
import { isId } from '@bazaar/service-kit';
import { findCarts, lockCarts, type StoredCart } from '../data/carts.ts';
import { findUsesOfAttempt } from '../data/coupon-uses.ts';
import { type SeenPrice, seePrices } from '../data/lines.ts';
import type { Deps } from '../deps.ts';
import { buyable } from '../domain/cart.ts';
import type { Coupon } from '../domain/coupon.ts';
import { type PricedCart, type PricedLine, priceCart } from '../domain/price-cart.ts';
import type { ProblemCode } from '../domain/problems.ts';

type Asked = RequestData<'carts.snapshot'>;
type Reply = ReplyData<'carts.snapshot'>;

const refuse = (
  code: string,
  message: string,
  path: readonly string[] | null = null,
  cartId: string | null = null,
): Reply => ({ ok: false, code, message, path: path ? [...path] : null, cartId });

const has =
  (code: ProblemCode) =>
  (line: PricedLine): boolean =>
    line.problems.some((problem) => problem.code === code);

/** The prices of now, for the lines whose price moved. */
const pricesNow = ({ lines }: PricedCart): SeenPrice[] =>
  lines.filter(has('PRICE_CHANGED')).map(({ id, unitPrice }) => ({ id, seenPrice: unitPrice.amount }));

const snapshotOf = ({ row, cart }: StoredCart, priced: PricedCart): CartSnapshot | null => {
  const { lines, cost, shippingMethod } = priced;
  if (!shippingMethod) return null;
  return {
    cartId: row.id,
    version: row.version,
    lines: lines.flatMap((line, index) => {
      const offer = buyable(cart.lines[index]?.offer ?? null, cart.currency);
      if (!offer) return [];
      const { id: lineId, variantId, quantity, unitPrice, subtotal, discount, tax, total } = line;
      const { productId, sellerId, productName, sku } = offer;
      const toPay = cost.taxIncluded ? total : { ...total, amount: total.amount + tax.amount };
      return [
        {
          lineId,
          variantId,
          productId,
          sellerId,
          productName,
          sku,
          quantity,
          unitPrice,
          subtotal,
          discount,
          tax,
          total: toPay,
        },
      ];
    }),
    cost,
    shippingMethod: { code: shippingMethod.code, name: shippingMethod.name },
    couponCodes: priced.coupons.map(({ code }) => code),
  };
};

/** The coupons as they were before this attempt reserved them. */
const withoutOwn = async (
  { db }: Deps,
  coupons: readonly Coupon[],
  attempt: string | undefined,
): Promise<readonly Coupon[]> => {
  if (coupons.length === 0 || attempt === undefined) return coupons;
  const own = new Set((await findUsesOfAttempt(db, attempt)).map(({ couponId }) => couponId));
  return coupons.map((coupon) =>
    own.has(coupon.id) ? { ...coupon, used: coupon.used - 1, usedByPerson: coupon.usedByPerson - 1 } : coupon,
  );
};

/**
 * Answers orders at checkout: the person's cart priced now for an address and a method.
 * A price that moved since the person saw it refuses once with PRICE_CHANGED, and counts as seen from then on: asking again
 * is agreeing. That leaves the cart's version alone, since what is in it stays. Stock is not looked at: inventory decides it.
 */
export const snapshotCart = async (deps: Deps, asked: Asked): Promise<Reply> => {
  const { cartId, userId, expectedVersion, shippingMethod } = asked;
  const notFound = refuse('NOT_FOUND', 'There is no such cart.', ['cartId']);
  if (!isId('cart', cartId)) return notFound;
  const [stored] = await findCarts(deps.db, [cartId], deps.clock());
  if (stored?.row.userId !== userId) return notFound;
  if (expectedVersion !== null && expectedVersion !== stored.row.version)
    return refuse('VERSION_CONFLICT', 'The cart has changed meanwhile.', ['expectedVersion'], cartId);
  if (stored.cart.lines.length === 0)
    return refuse('CART_EMPTY', 'There is nothing in the cart.', ['cartId']);
  const { address, faults } = readAddress(asked.shippingAddress);
  if (address === null) {
    const [{ part, message }] = faults;
    return refuse('INVALID_ADDRESS', message, ['shippingAddress', part]);
  }

  const coupons = await withoutOwn(deps, stored.cart.coupons, asked.attempt);
  const cart = { ...stored.cart, coupons, address, shippingMethod };
  const priced = priceCart(cart, deps.shop, deps.clock());
  if (priced.lines.some(has('WITHDRAWN')))
    return refuse('WITHDRAWN', 'Something in the cart is no longer for sale.', ['cartId']);
  const coupon = priced.problems.find(({ code }) => code === 'COUPON_INVALID');
  if (coupon) return refuse('COUPON_INVALID', coupon.message, ['cartId']);
  const seen = pricesNow(priced);
  if (seen.length > 0) {
    await deps.transact(async (tx, _send, afterCommit) => {
      await lockCarts(tx, [cartId]);
      await seePrices(tx, seen);
      afterCommit(() => deps.changed([cartId]));
    });
    return refuse('PRICE_CHANGED', 'Prices have changed since you put things into the cart.', ['cartId']);
  }
  const snapshot = snapshotOf({ ...stored, cart }, priced);
  return snapshot
    ? { ok: true, snapshot }
    : refuse('METHOD_UNAVAILABLE', 'The cart cannot be sent this way.', ['shippingMethod']);
};
