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

/** A row as it lies in the bytes from `at` on. */
export type PackedRow = {
  price: number;
  /** Hundredths of a star. */
  rating: number;
  inStock: boolean;
  hasAny(terms: ReadonlySet<number>): boolean;
};

/** Does a row pass one part of a filter? */
export type RowTest = (row: PackedRow) => boolean;

/** The terms of a product as `product_search.packed_terms` keeps them. */
export const packTerms = (ids: readonly number[]): Buffer => {
  const packed = Buffer.alloc(ids.length * 4);
  for (const [index, id] of ids.entries()) packed.writeInt32BE(id, index * 4);
  return packed;
};

const noCounts = (): FacetCounts => ({
  products: 0,
  priceBands: priceBands.map(() => 0),
  ratings: [0, 0, 0, 0],
  inStock: 0,
  terms: new Map(),
});

// One object for all rows: they are many, and each is looked at once.
class Cursor implements PackedRow {
  readonly packed: Buffer;
  price = 0;
  rating = 0;
  inStock = false;
  termsFrom = 0;
  end = 0;

  constructor(packed: Buffer) {
    this.packed = packed;
  }

  moveTo(at: number): void {
    this.price = this.packed.readInt32BE(at);
    this.rating = this.packed.readInt16BE(at + 4);
    this.inStock = this.packed.readUInt8(at + 6) === 1;
    this.termsFrom = at + header;
    this.end = this.termsFrom + 4 * this.packed.readUInt8(at + 7);
  }

  hasAny(terms: ReadonlySet<number>): boolean {
    for (let at = this.termsFrom; at < this.end; at += 4)
      if (terms.has(this.packed.readInt32BE(at))) return true;
    return false;
  }
}

const add = (counts: FacetCounts, { price, rating, inStock, termsFrom, end, packed }: Cursor): void => {
  const { priceBands: bands, ratings, terms } = counts;
  counts.products += 1;
  const band = priceBandOf(price);
  bands[band] = (bands[band] ?? 0) + 1;
  if (rating >= 100) ratings[0] += 1;
  if (rating >= 200) ratings[1] += 1;
  if (rating >= 300) ratings[2] += 1;
  if (rating >= 400) ratings[3] += 1;
  if (inStock) counts.inStock += 1;
  for (let at = termsFrom; at < end; at += 4) {
    const term = packed.readInt32BE(at);
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
};

/**
 * Counts the rows of `product_search.facets`, strung together. A row is the price (4 bytes), the rating in hundredths (2),
 * whether it is in stock (1), the number of terms (1) and the terms (4 each).
 *
 * Answers the counts of rows that pass all tests and, for each test, of those that pass all the others.
 */
export const countPacked = (
  packed: Buffer,
  tests: readonly RowTest[] = [],
): { rows: number; passed: FacetCounts; without: FacetCounts[] } => {
  const passed = noCounts();
  // Rows that fail this test alone; those that pass are added at the end.
  const without = tests.map(noCounts);
  const row = new Cursor(packed);
  let rows = 0;
  for (let at = 0; at < packed.length; at = row.end) {
    row.moveTo(at);
    rows += 1;
    let failed = -1;
    let failures = 0;
    for (let index = 0; index < tests.length && failures < 2; index += 1) {
      if (tests[index]?.(row) === false) {
        failed = index;
        failures += 1;
      }
    }
    if (failures === 0) add(passed, row);
    const alone = failures === 1 ? without[failed] : undefined;
    if (alone) add(alone, row);
  }
  return { rows, passed, without: without.map((counts) => sumOf(passed, counts)) };
};

const sumOf = (a: FacetCounts, b: FacetCounts): FacetCounts => {
  const terms = new Map(a.terms);
  for (const [term, count] of b.terms) terms.set(term, (terms.get(term) ?? 0) + count);
  return {
    products: a.products + b.products,
    priceBands: a.priceBands.map((count, index) => count + (b.priceBands[index] ?? 0)),
    ratings: [
      a.ratings[0] + b.ratings[0],
      a.ratings[1] + b.ratings[1],
      a.ratings[2] + b.ratings[2],
      a.ratings[3] + b.ratings[3],
    ],
    inStock: a.inStock + b.inStock,
    terms,
  };
};
