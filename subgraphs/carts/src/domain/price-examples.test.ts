import { readFileSync } from 'node:fs';
import { formatMoney } from '@bazaar/money';
import { describe, expect, it } from 'vitest';
import type { Cart, Line } from './cart.ts';
import { aCart, aCoupon, aLine, anAddress, now, shop } from './fixtures.ts';
import { priceCart } from './price-cart.ts';

// The examples of docs/PRICES.md: what stands there is what comes out here.

const page = readFileSync(new URL('../../../../docs/PRICES.md', import.meta.url), 'utf8');

const shirt = aLine('shirt', 3, { price: 1999 });
const book = aLine('book', 1, { price: 1500, categoryPath: ['category_media', 'category_books'] });
const tenth = aCoupon({ kind: 'PERCENTAGE', basisPoints: 1000 }, { code: 'TENTH' });
const five = aCoupon({ kind: 'AMOUNT', amount: 500 }, { code: 'FIVE' });
const threeForTwo = aCoupon({ kind: 'BUY_X_GET_Y', buy: 2, get: 1 }, { code: '3FOR2' });
const ship = aCoupon({ kind: 'FREE_SHIPPING' }, { code: 'SHIP' });
const inYen = { price: 2480, currency: 'JPY', weightGrams: 6200 };
const inDinars = { price: 12_345, currency: 'KWD' };

const vienna = { address: anAddress('AT'), shippingMethod: 'standard' };
const tokyo = { address: anAddress('JP'), shippingMethod: 'standard', currency: 'JPY' };
const kuwait = { address: anAddress('KW'), shippingMethod: 'standard', currency: 'KWD' };

const examples: readonly [string, Line[], Partial<Cart>, boolean?][] = [
  ['3 shirts at 19.99 and a book at 15.00, to Vienna', [shirt, book], vienna],
  ['the same, prices without tax', [shirt, book], vienna, false],
  ['10 % off', [shirt, book], { ...vienna, coupons: [tenth] }],
  ['10 % and 5.00 off, in whatever order', [shirt, book], { ...vienna, coupons: [five, tenth] }],
  ['three for two, 10 % and 5.00 off', [shirt, book], { ...vienna, coupons: [five, tenth, threeForTwo] }],
  ['no carriage', [shirt, book], { ...vienna, coupons: [ship] }],
  [
    '7.2 kg more, to Berlin',
    [shirt, aLine('stove', 1, { price: 3000, weightGrams: 7200 })],
    { ...vienna, address: anAddress('DE') },
  ],
  ['yen, no decimals, to Tokyo', [aLine('pot', 1, inYen)], { ...tokyo }],
  [
    'dinars, three decimals, to Kuwait',
    [aLine('rug', 2, inDinars)],
    { ...kuwait, coupons: [{ ...tenth, currency: null }] },
  ],
];

const row = ([title, lines, more, taxIncluded = true]: (typeof examples)[number]): string => {
  const { cost } = priceCart(aCart(lines, more), { ...shop, taxIncluded }, now);
  const amounts = [cost.subtotal, cost.discount, cost.shipping, cost.tax, cost.total];
  return `| ${[title, ...amounts.map((each) => formatMoney(each).replace(' ', ' '))].join(' | ')} |`;
};

describe('the examples of docs/PRICES.md', () => {
  it.each(examples)('%s', (...example) => {
    expect(page.split('\n')).toContain(row(example));
  });
});
