import { decimals, formatMoney } from '@bazaar/money';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Cart, Shop } from './cart.ts';
import type { CouponRule } from './coupon.ts';
import { aCart, aCoupon, aLine, anAddress, now, shop } from './fixtures.ts';
import { maxSubtotal } from './limits.ts';
import { type PricedCart, priceCart } from './price-cart.ts';

// 100,000 baskets over all properties.
const runs = 20_000;

const category = fc.constantFrom('category_books', 'category_maps', 'category_shoes');
const line = fc.record({
  price: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 1_000_000 })),
  quantity: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999 })),
  category,
  weightGrams: fc.integer({ min: 0, max: 31_500 }),
});

const rule: fc.Arbitrary<CouponRule> = fc.oneof(
  fc.record({ kind: fc.constant('PERCENTAGE'), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('AMOUNT'), amount: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({
    kind: fc.constant('BUY_X_GET_Y'),
    buy: fc.integer({ min: 1, max: 5 }),
    get: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('FREE_SHIPPING') }),
);

const coupon = fc.record({
  rule,
  categoryIds: fc.oneof(
    fc.constant([]),
    category.map((id) => [id]),
  ),
  minimum: fc.constantFrom(null, null, 2000),
});

const destination = fc.constantFrom(
  { country: 'AT', region: null },
  { country: 'AT', region: 'Mittelberg' },
  { country: 'HU', region: null },
  { country: 'US', region: 'NY' },
  { country: 'KP', region: null },
  null,
);

const baskets: fc.Arbitrary<{ shop: Shop; cart: Cart }> = fc
  .record({
    lines: fc.array(line, { maxLength: 10 }),
    coupons: fc.array(coupon, { maxLength: 4 }),
    // Two decimals, none, and three.
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    destination,
    method: fc.constantFrom('standard', 'express', 'pigeon', null),
    taxIncluded: fc.boolean(),
  })
  .map(({ lines, coupons, currency, destination, method, taxIncluded }) => ({
    shop: { ...shop, taxIncluded },
    cart: aCart(
      lines.map(({ category: id, ...each }, index) =>
        aLine(`variant_${index}`, each.quantity, { ...each, currency, categoryPath: ['category_media', id] }),
      ),
      {
        currency,
        coupons: coupons.map((each, index) =>
          aCoupon(each.rule, { ...each, currency, id: `coupon_${index}` }),
        ),
        address: destination && { ...anAddress(destination.country), region: destination.region },
        shippingMethod: method,
      },
    ),
  }))
  .filter(({ cart }) => goodsValue(cart) <= maxSubtotal);

const goodsValue = ({ lines }: Cart): number =>
  lines.reduce((sum, { quantity, seenPrice }) => sum + quantity * seenPrice, 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const holds = (what: string, is: boolean): void => {
  if (!is) throw new Error(what);
};

const always = (check: (priced: PricedCart, basket: { shop: Shop; cart: Cart }) => void): void =>
  fc.assert(
    fc.property(baskets, (basket) => check(priceCart(basket.cart, basket.shop, now), basket)),
    { numRuns: runs },
  );

const isFreeShipping = (cart: Cart, index: number): boolean =>
  cart.coupons[index]?.rule.kind === 'FREE_SHIPPING';

describe('whatever the basket', () => {
  it('parts sum to totals', () =>
    always(({ lines, cost, itemCount }, { cart }) => {
      for (const { unitPrice, quantity, subtotal, discount, total } of lines) {
        holds('units times price', subtotal.amount === unitPrice.amount * quantity);
        holds('less discount', total.amount === subtotal.amount - discount.amount);
      }
      holds('subtotal', cost.subtotal.amount === sum(lines.map((each) => each.subtotal.amount)));
      holds('discount', cost.discount.amount === sum(lines.map((each) => each.discount.amount)));
      holds('tax', cost.tax.amount === sum(lines.map((each) => each.tax.amount)));
      const { subtotal, discount, shipping, tax, taxIncluded, total } = cost;
      const onTop = taxIncluded ? 0 : tax.amount;
      holds('total', total.amount === subtotal.amount - discount.amount + shipping.amount + onTop);
      holds('units', itemCount === sum(cart.lines.map(({ quantity }) => quantity)));
    }));

  it('what coupons say they take off is what is taken off', () =>
    always(({ coupons, cost }, { cart }) => {
      const offGoods = coupons.filter((_, index) => !isFreeShipping(cart, index));
      holds('of the goods', sum(offGoods.map(({ discount }) => discount.amount)) === cost.discount.amount);
      const offCarriage = coupons.filter((_, index) => isFreeShipping(cart, index));
      const waived = sum(offCarriage.map(({ discount }) => discount.amount));
      holds('of carriage, once', waived === 0 || cost.shipping.amount === 0);
    }));

  it('nothing is negative, and nobody is paid to buy', () =>
    always(({ lines, coupons, cost, shippingMethods }) => {
      for (const part of lines)
        holds('lines', Math.min(part.discount.amount, part.tax.amount, part.total.amount) >= 0);
      for (const { discount } of coupons) holds('coupons', discount.amount >= 0);
      holds('cost', Math.min(cost.shipping.amount, cost.tax.amount, cost.total.amount) >= 0);
      for (const method of shippingMethods) holds('carriage', method.cost.amount >= 0);
    }));

  it('tax is within half a minor unit a line of the exact one', () =>
    always(({ lines }, { shop: { taxIncluded }, cart }) => {
      lines.forEach(({ total, tax }, index) => {
        const id = cart.lines[index]?.offer?.categoryPath.at(-1);
        const rate =
          cart.address?.country === 'HU'
            ? 2700
            : cart.address?.country === 'US'
              ? 887
              : cart.address?.country !== 'AT'
                ? 0
                : id === 'category_maps'
                  ? 1300
                  : cart.address.region === null
                    ? id === 'category_books'
                      ? 1000
                      : 2000
                    : id === 'category_books'
                      ? 700
                      : 1900;
        const exact = (total.amount * rate) / (taxIncluded ? 10_000 + rate : 10_000);
        holds('tax', Math.abs(tax.amount - exact) <= 0.5 + 1e-6);
      });
    }));

  it('all money is whole minor units of one currency, written with its decimals', () =>
    always(({ lines, coupons, cost }, { cart: { currency } }) => {
      const amounts = [
        ...lines.flatMap((each) => [each.unitPrice, each.subtotal, each.discount, each.tax, each.total]),
        ...coupons.map(({ discount }) => discount),
        cost.shipping,
        cost.total,
      ];
      for (const each of amounts) {
        holds('one currency', each.currency === currency);
        holds('whole', Number.isSafeInteger(each.amount));
      }
      const written = formatMoney(cost.total).replace(/[^\d.]/g, '');
      holds('decimals', (written.split('.')[1] ?? '').length === decimals(currency));
      holds('exact', BigInt(written.replace('.', '')) === BigInt(cost.total.amount));
    }));
});
