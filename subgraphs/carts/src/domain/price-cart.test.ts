import { describe, expect, it } from 'vitest';
import { aCart, aCoupon, aLine, anAddress, now, shop } from './fixtures.ts';
import { priceCart } from './price-cart.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('a cart', () => {
  it('that is empty comes to nothing', () => {
    const { cost, itemCount, problems } = priceCart(aCart([]), shop, now);
    expect(cost.total).toEqual(eur(0));
    expect(itemCount).toBe(0);
    expect(problems).toEqual([]);
  });

  it('has neither tax nor carriage until its address is known', () => {
    const { cost, shippingMethods } = priceCart(
      aCart([aLine('a', 2)], { shippingMethod: 'standard' }),
      shop,
      now,
    );
    expect(cost).toMatchObject({ subtotal: eur(2000), tax: eur(0), shipping: eur(0), total: eur(2000) });
    expect(shippingMethods).toEqual([]);
  });

  it('contains the tax of its destination, or bears it on top', () => {
    const cart = aCart([aLine('a', 1, { price: 1005 })], {
      address: anAddress('AT'),
      shippingMethod: 'standard',
    });
    expect(priceCart(cart, shop, now).cost).toMatchObject({
      tax: eur(168),
      shipping: eur(490),
      total: eur(1495),
    });
    expect(priceCart(cart, { ...shop, taxIncluded: false }, now).cost).toMatchObject({
      tax: eur(201),
      total: eur(1005 + 490 + 201),
    });
    const abroad = { ...cart, address: anAddress('CH') };
    expect(priceCart(abroad, { ...shop, taxIncluded: false }, now).cost.tax).toEqual(eur(0));
  });

  it('rounds tax line by line, half to even', () => {
    const cart = aCart([aLine('a', 1, { price: 25 }), aLine('b', 1, { price: 35 })], {
      address: anAddress('DK'),
    });
    const { lines, cost } = priceCart(cart, { ...shop, taxIncluded: false }, now);
    // 6.25 and 8.75
    expect(lines.map(({ tax }) => tax.amount)).toEqual([6, 9]);
    expect(cost.tax).toEqual(eur(15));
  });

  it('goes for nothing by standard carriage from the threshold on, after discounts', () => {
    const full = aCart([aLine('a', 10)], { address: anAddress(), shippingMethod: 'standard' });
    expect(priceCart(full, shop, now).cost.shipping).toEqual(eur(0));
    expect(priceCart({ ...full, shippingMethod: 'express' }, shop, now).cost.shipping.amount).toBeGreaterThan(
      0,
    );
    const less = { ...full, coupons: [aCoupon({ kind: 'AMOUNT', amount: 1 })] };
    expect(priceCart(less, shop, now).cost.shipping).toEqual(eur(490));
  });

  it('costs no carriage with such a coupon, which says what it saved', () => {
    const cart = aCart([aLine('a', 1)], {
      address: anAddress(),
      shippingMethod: 'express',
      coupons: [aCoupon({ kind: 'FREE_SHIPPING' })],
    });
    const { cost, coupons } = priceCart(cart, shop, now);
    expect(cost).toMatchObject({ shipping: eur(0), discount: eur(0), total: eur(1000) });
    expect(coupons).toEqual([{ code: 'FREE_SHIPPING', discount: eur(990) }]);
  });

  it('keeps a coupon that no longer holds, says so and takes nothing off', () => {
    const coupon = aCoupon({ kind: 'PERCENTAGE', basisPoints: 1000 }, { endsAt: now });
    const { cost, coupons, problems } = priceCart(aCart([aLine('a', 1)], { coupons: [coupon] }), shop, now);
    expect(cost.discount).toEqual(eur(0));
    expect(coupons).toEqual([{ code: 'PERCENTAGE', discount: eur(0) }]);
    expect(problems).toMatchObject([{ code: 'COUPON_INVALID' }]);
  });

  it('of a currency without a tariff cannot be sent', () => {
    const line = { ...aLine('a', 1, { currency: 'USD' }), seenPrice: 1000 };
    const cart = aCart([line], { currency: 'USD', address: anAddress() });
    const priced = priceCart(cart, shop, now);
    expect(priced.cost.subtotal).toEqual({ amount: 1000, currency: 'USD' });
    expect(priced.shippingMethods).toEqual([]);
    expect(priced.problems).toMatchObject([{ code: 'NOT_SHIPPABLE' }]);
  });

  it('cannot be sent as long as one line cannot', () => {
    const piano = aLine('piano', 1, { weightGrams: 200_000 });
    const home = priceCart(aCart([piano], { address: anAddress('AT') }), shop, now);
    expect(home.problems).toEqual([]);
    const abroad = priceCart(aCart([piano], { address: anAddress('FR') }), shop, now);
    expect(abroad.lines[0]?.problems).toMatchObject([{ code: 'NOT_SHIPPABLE' }]);
    expect(abroad.problems).toMatchObject([{ code: 'NOT_SHIPPABLE' }]);
  });
});

describe('a line', () => {
  const problemsOf = (line: Parameters<typeof aCart>[0][number]) =>
    priceCart(aCart([line]), shop, now).lines[0]?.problems;

  it('is priced now and tells what it was', () => {
    const line = { ...aLine('a', 1, { price: 1200 }), seenPrice: 1000 };
    expect(priceCart(aCart([line]), shop, now).lines[0]?.unitPrice).toEqual(eur(1200));
    expect(problemsOf(line)).toMatchObject([{ code: 'PRICE_CHANGED', previousPrice: eur(1000) }]);
  });

  it('tells that there are too few, or none', () => {
    expect(problemsOf(aLine('a', 3, { available: 2 }))).toMatchObject([
      { code: 'INSUFFICIENT_STOCK', available: 2 },
    ]);
    expect(problemsOf(aLine('a', 3, { available: 0 }))).toMatchObject([{ code: 'SOLD_OUT' }]);
    expect(problemsOf(aLine('a', 3, { available: 3 }))).toEqual([]);
    expect(problemsOf(aLine('a', 3, { available: null }))).toEqual([]);
  });

  it('that is withdrawn keeps the price it was seen at', () => {
    const line = { ...aLine('a', 1, { price: 900, listed: false }), seenPrice: 1000 };
    expect(problemsOf(line)).toMatchObject([{ code: 'WITHDRAWN' }]);
    expect(priceCart(aCart([line]), shop, now).cost.subtotal).toEqual(eur(1000));
    expect(problemsOf(aLine('b', 1, null))).toMatchObject([{ code: 'WITHDRAWN' }]);
    expect(problemsOf(aLine('c', 1, { currency: 'USD' }))).toMatchObject([{ code: 'WITHDRAWN' }]);
  });
});
