import { type Money, money } from '@bazaar/money';
import { buyable, type Cart, type Offer, type Shop } from './cart.ts';
import { type Coupon, type CouponGoods, whyNot } from './coupon.ts';
import { discounts } from './discounts.ts';
import { lineProblems, type Problem, problem } from './problems.ts';
import type { Tariff } from './rates.ts';
import { type Parcel, type ShippingMethod, shippingMethods, tariffsTo } from './shipping.ts';
import { taxOn, taxRate } from './tax.ts';

/** A line and what it comes to. */
export type PricedLine = {
  readonly id: string;
  readonly variantId: string;
  /** What it is, as the catalogue last said; null when it has never said anything of it. */
  readonly item: Pick<Offer, 'productId' | 'productName' | 'sku'> | null;
  readonly quantity: number;
  /** Now; what was last seen when it is no longer for sale. */
  readonly unitPrice: Money;
  readonly subtotal: Money;
  readonly discount: Money;
  /** On the line, or contained in it; 0 until the address is known. */
  readonly tax: Money;
  /** Subtotal less discount. */
  readonly total: Money;
  readonly problems: readonly Problem[];
};

/** What a cart comes to. Subtotal, discount and tax are the sums of the lines'; carriage bears no tax of its own. */
export type Cost = {
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: Money;
  readonly tax: Money;
  readonly taxIncluded: boolean;
  /** Subtotal − discount + shipping, + tax unless included. */
  readonly total: Money;
};

/** A coupon on a cart and what it takes off: the goods or, for FREE_SHIPPING, the carriage. */
export type PricedCoupon = { readonly code: string; readonly discount: Money };

/** A way to send a cart, with its cost as money. */
export type PricedMethod = Omit<ShippingMethod, 'cost'> & { readonly cost: Money };

/** A cart with everything that follows from prices. */
export type PricedCart = {
  readonly lines: readonly PricedLine[];
  /** Units over all lines. */
  readonly itemCount: number;
  readonly coupons: readonly PricedCoupon[];
  readonly cost: Cost;
  readonly problems: readonly Problem[];
  /** Empty until the address is known, and where nothing goes. */
  readonly shippingMethods: readonly PricedMethod[];
  /** The method chosen, when it is one of those. */
  readonly shippingMethod: PricedMethod | null;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What coupons look at: the lines at the price they have now. */
export const goodsOf = ({ lines, currency }: Cart): CouponGoods => ({
  currency,
  lines: lines.map(({ quantity, seenPrice, offer }) => ({
    quantity,
    unitPrice: buyable(offer, currency)?.price ?? seenPrice,
    categoryPath: offer?.categoryPath ?? [],
  })),
});

const itemOf = (offer: Offer | null): PricedLine['item'] => {
  if (offer === null) return null;
  const { productId, productName, sku } = offer;
  return { productId, productName, sku };
};

const priceLines = (
  cart: Cart,
  shop: Shop,
  goods: CouponGoods,
  byLine: readonly number[],
  tariffs: readonly Tariff[] | null,
): PricedLine[] => {
  const { address } = cart;
  const of = (amount: number): Money => money(amount, cart.currency);
  return cart.lines.map((line, index) => {
    const { unitPrice, categoryPath } = goods.lines[index] ?? { unitPrice: line.seenPrice, categoryPath: [] };
    const subtotal = unitPrice * line.quantity;
    const discount = byLine[index] ?? 0;
    const total = subtotal - discount;
    const rate = address === null ? 0 : taxRate(shop.rates, address, categoryPath);
    return {
      id: line.id,
      variantId: line.variantId,
      item: itemOf(line.offer),
      quantity: line.quantity,
      unitPrice: of(unitPrice),
      subtotal: of(subtotal),
      discount: of(discount),
      tax: of(taxOn(total, rate, shop.taxIncluded)),
      total: of(total),
      problems: lineProblems(line, cart.currency, address === null ? [] : tariffs),
    };
  });
};

const parcelOf = ({ lines }: Cart, value: number): Omit<Parcel, 'waived'> => ({
  grams: sum(lines.map(({ quantity, offer }) => quantity * (offer?.weightGrams ?? 0))),
  heaviestUnitGrams: Math.max(0, ...lines.map(({ offer }) => offer?.weightGrams ?? 0)),
  value,
});

const isFreeShipping = ({ rule }: Coupon): boolean => rule.kind === 'FREE_SHIPPING';

/** Prices a cart: the only place where it is decided what something costs. */
export const priceCart = (cart: Cart, shop: Shop, now: Date): PricedCart => {
  const of = (amount: number): Money => money(amount, cart.currency);
  const goods = goodsOf(cart);
  const verdicts = cart.coupons.map((coupon) => ({ coupon, refusal: whyNot(coupon, goods, now) }));
  const counting = verdicts.filter(({ refusal }) => refusal === null).map(({ coupon }) => coupon);
  const taken = discounts(counting, goods.lines);
  const tariffs = cart.address === null ? [] : tariffsTo(shop.rates, cart.currency, cart.address.country);
  const lines = priceLines(cart, shop, goods, taken.byLine, tariffs);
  const subtotal = sum(lines.map((line) => line.subtotal.amount));
  const discount = sum(lines.map((line) => line.discount.amount));

  const waiver = counting.find(isFreeShipping);
  const parcel = parcelOf(cart, subtotal - discount);
  const methods = shippingMethods(tariffs, { ...parcel, waived: waiver !== undefined });
  const isChosen = ({ code }: ShippingMethod): boolean => code === cart.shippingMethod;
  const shipping = methods.find(isChosen)?.cost ?? 0;
  const fullShipping = shippingMethods(tariffs, { ...parcel, waived: false }).find(isChosen)?.cost ?? 0;

  const tax = sum(lines.map((line) => line.tax.amount));
  const pricedMethods = methods.map((method) => ({ ...method, cost: of(method.cost) }));
  return {
    lines,
    itemCount: sum(lines.map(({ quantity }) => quantity)),
    coupons: cart.coupons.map((coupon) => ({
      code: coupon.code,
      discount: of(coupon === waiver ? fullShipping - shipping : (taken.byCoupon.get(coupon.id) ?? 0)),
    })),
    cost: {
      subtotal: of(subtotal),
      discount: of(discount),
      shipping: of(shipping),
      tax: of(tax),
      taxIncluded: shop.taxIncluded,
      total: of(subtotal - discount + shipping + (shop.taxIncluded ? 0 : tax)),
    },
    problems: [
      ...verdicts.flatMap(({ refusal }) => (refusal ? [problem('COUPON_INVALID', refusal.message)] : [])),
      ...(cart.address !== null && lines.length > 0 && methods.length === 0
        ? [problem('NOT_SHIPPABLE', 'This cart cannot be sent there.')]
        : []),
    ],
    shippingMethods: pricedMethods,
    shippingMethod: pricedMethods.find(({ code }) => code === cart.shippingMethod) ?? null,
  };
};
