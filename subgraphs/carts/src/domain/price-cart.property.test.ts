import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CouponRule } from './coupon.ts';
import { aCart, aCoupon, aLine, anAddress, now, shop } from './fixtures.ts';
import { priceCart } from './price-cart.ts';

const line = fc
  .record({
    price: fc.integer({ min: 0, max: 2_000_000 }),
    quantity: fc.integer({ min: 1, max: 999 }),
    category: fc.constantFrom('category_a', 'category_b'),
    weightGrams: fc.integer({ min: 0, max: 31_500 }),
  })
  .map(({ price, quantity, category, weightGrams }) => ({ price, quantity, category, weightGrams }));

const rule: fc.Arbitrary<CouponRule> = fc.oneof(
  fc.record({ kind: fc.constant('PERCENTAGE'), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('AMOUNT'), amount: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.record({
    kind: fc.constant('BUY_X_GET_Y'),
    buy: fc.integer({ min: 1, max: 5 }),
    get: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('FREE_SHIPPING') }),
);

const coupon = fc.record({ rule, categoryIds: fc.subarray(['category_a', 'category_b']) });

const carts = fc
  .record({
    lines: fc.array(line, { maxLength: 12 }),
    coupons: fc.array(coupon, { maxLength: 5 }),
    country: fc.constantFrom('AT', 'DE', 'HU', 'US', null),
    method: fc.constantFrom('standard', 'express', 'pigeon', null),
    taxIncluded: fc.boolean(),
  })
  .map(({ lines, coupons, country, method, taxIncluded }) => ({
    shop: { ...shop, taxIncluded },
    cart: aCart(
      lines.map(({ price, quantity, category, weightGrams }, index) =>
        aLine(`variant_${index}`, quantity, { price, categoryPath: [category], weightGrams }),
      ),
      {
        coupons: coupons.map((each, index) => aCoupon(each.rule, { ...each, id: `coupon_${index}` })),
        address: country === null ? null : anAddress(country),
        shippingMethod: method,
      },
    ),
  }));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

it('parts always sum to totals, nothing is negative and nobody is paid to buy', () => {
  fc.assert(
    fc.property(carts, ({ shop, cart }) => {
      const { lines, cost, coupons, itemCount } = priceCart(cart, shop, now);
      for (const part of lines) {
        expect(part.subtotal.amount).toBe(part.unitPrice.amount * part.quantity);
        expect(part.total.amount).toBe(part.subtotal.amount - part.discount.amount);
        for (const { amount } of [part.discount, part.tax, part.total])
          expect(amount).toBeGreaterThanOrEqual(0);
      }
      expect(cost.subtotal.amount).toBe(sum(lines.map(({ subtotal }) => subtotal.amount)));
      expect(cost.discount.amount).toBe(sum(lines.map(({ discount }) => discount.amount)));
      expect(cost.tax.amount).toBe(sum(lines.map(({ tax }) => tax.amount)));
      expect(cost.shipping.amount).toBeGreaterThanOrEqual(0);
      expect(cost.total.amount).toBe(
        cost.subtotal.amount -
          cost.discount.amount +
          cost.shipping.amount +
          (cost.taxIncluded ? 0 : cost.tax.amount),
      );
      expect(cost.total.amount).toBeGreaterThanOrEqual(0);
      const offGoods = coupons.filter((_, index) => cart.coupons[index]?.rule.kind !== 'FREE_SHIPPING');
      expect(sum(offGoods.map(({ discount }) => discount.amount))).toBe(cost.discount.amount);
      for (const { discount } of coupons) expect(discount.amount).toBeGreaterThanOrEqual(0);
      expect(itemCount).toBe(sum(cart.lines.map(({ quantity }) => quantity)));
    }),
  );
});
