import { priceBandOf, priceBands } from '../price-bands.ts';

/** How many products have each thing that facets count. */
export type FacetCounts = {
  products: number;
  /** By the place in `priceBands`. */
  priceBands: number[];
  /** With an average of at least 1, 2, 3 and 4 stars. */
  ratings: [number, number, number, number];
  inStock: number;
  /** By term id. */
  terms: Map<number, number>;
};

const header = 8;

/** The terms of a product as `product_search.packed_terms` keeps them. */
export const packTerms = (ids: readonly number[]): Buffer => {
  const packed = Buffer.alloc(ids.length * 4);
  for (const [index, id] of ids.entries()) packed.writeInt32BE(id, index * 4);
  return packed;
};

/**
 * Counts the rows of `product_search.facets`, strung together. A row is the price (4 bytes), the rating in hundredths (2),
 * whether it is in stock (1), the number of terms (1) and the terms (4 each).
 */
export const countPacked = (packed: Buffer): FacetCounts => {
  const counts: FacetCounts = {
    products: 0,
    priceBands: priceBands.map(() => 0),
    ratings: [0, 0, 0, 0],
    inStock: 0,
    terms: new Map(),
  };
  const { priceBands: bands, ratings, terms } = counts;
  for (let at = 0; at < packed.length; ) {
    counts.products += 1;
    const band = priceBandOf(packed.readInt32BE(at));
    bands[band] = (bands[band] ?? 0) + 1;
    const rating = packed.readInt16BE(at + 4);
    if (rating >= 100) ratings[0] += 1;
    if (rating >= 200) ratings[1] += 1;
    if (rating >= 300) ratings[2] += 1;
    if (rating >= 400) ratings[3] += 1;
    counts.inStock += packed.readUInt8(at + 6);
    const end = at + header + 4 * packed.readUInt8(at + 7);
    for (at += header; at < end; at += 4) {
      const term = packed.readInt32BE(at);
      terms.set(term, (terms.get(term) ?? 0) + 1);
    }
  }
  return counts;
};
