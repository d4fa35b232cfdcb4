import { describe, expect, it } from 'vitest';
import { countPacked, packTerms } from './packed-facets.ts';

const row = (price: number, rating: number, inStock: boolean, terms: number[]): Buffer => {
  const header = Buffer.alloc(8);
  header.writeInt32BE(price, 0);
  header.writeInt16BE(rating, 4);
  header.writeUInt8(inStock ? 1 : 0, 6);
  header.writeUInt8(terms.length, 7);
  return Buffer.concat([header, packTerms(terms)]);
};
const rows = Buffer.concat([
  row(500, 0, false, []),
  row(1500, 450, true, [1, 2]),
  row(150_000, 320, true, [1, 70_000]),
]);

describe('packed facets', () => {
  it('count bands, stars, stock and terms of all rows', () => {
    expect(countPacked(rows).passed).toEqual({
      products: 3,
      priceBands: [1, 1, 0, 0, 0, 0, 0, 1],
      ratings: [2, 2, 2, 1],
      inStock: 2,
      terms: new Map([
        [1, 2],
        [2, 1],
        [70_000, 1],
      ]),
    });
    expect(countPacked(Buffer.alloc(0)).passed.products).toBe(0);
  });

  it('count for each test what passes the others', () => {
    const {
      rows: all,
      passed,
      without,
    } = countPacked(rows, [
      ({ price }) => price < 1000,
      (each) => each.hasAny(new Set([1])),
      ({ inStock }) => inStock,
    ]);
    expect([all, passed.products, ...without.map(({ products }) => products)]).toEqual([3, 0, 2, 0, 0]);
    const { passed: some, without: ignoring } = countPacked(rows, [(each) => each.hasAny(new Set([2]))]);
    expect([some.products, ignoring[0]?.products]).toEqual([1, 3]);
    expect(ignoring[0]?.terms.get(1)).toBe(2);
  });
});
