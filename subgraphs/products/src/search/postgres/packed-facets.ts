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

// Counts terms by their number, which is small: far quicker than a map, and there are several for each of thousands of rows.
class TermTally {
  counts = new Int32Array(1024);

  add(term: number): void {
    if (term >= this.counts.length) {
      const longer = new Int32Array(2 ** Math.ceil(Math.log2(term + 1)));
      longer.set(this.counts);
      this.counts = longer;
    }
    this.counts[term] = (this.counts[term] ?? 0) + 1;
  }

  byTerm(): Map<number, number> {
    const found = new Map<number, number>();
    for (const [term, count] of this.counts.entries()) if (count > 0) found.set(term, count);
    return found;
  }
}

// One object for all rows: they are many, and each is looked at once.
class Cursor implements PackedRow {
  readonly packed: DataView;
  price = 0;
  rating = 0;
  inStock = false;
  termsFrom = 0;
  end = 0;

  constructor(packed: Buffer) {
    this.packed = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  }

  moveTo(at: number): void {
    this.price = this.packed.getInt32(at);
    this.rating = this.packed.getInt16(at + 4);
    this.inStock = this.packed.getUint8(at + 6) === 1;
    this.termsFrom = at + header;
    this.end = this.termsFrom + 4 * this.packed.getUint8(at + 7);
  }

  hasAny(terms: ReadonlySet<number>): boolean {
    for (let at = this.termsFrom; at < this.end; at += 4)
      if (terms.has(this.packed.getInt32(at))) return true;
    return false;
  }
}

class Tally {
  products = 0;
  readonly priceBands = priceBands.map(() => 0);
  readonly ratings: FacetCounts['ratings'] = [0, 0, 0, 0];
  inStock = 0;
  readonly terms = new TermTally();

  add({ price, rating, inStock, termsFrom, end, packed }: Cursor): void {
    this.products += 1;
    const band = priceBandOf(price);
    this.priceBands[band] = (this.priceBands[band] ?? 0) + 1;
    if (rating >= 100) this.ratings[0] += 1;
    if (rating >= 200) this.ratings[1] += 1;
    if (rating >= 300) this.ratings[2] += 1;
    if (rating >= 400) this.ratings[3] += 1;
    if (inStock) this.inStock += 1;
    for (let at = termsFrom; at < end; at += 4) this.terms.add(packed.getInt32(at));
  }

  counts(): FacetCounts {
    const { products, ratings, inStock } = this;
    return { products, priceBands: this.priceBands, ratings, inStock, terms: this.terms.byTerm() };
  }
}

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
  const passing = new Tally();
  // Rows that fail this test alone; those that pass are added at the end.
  const failing = tests.map(() => new Tally());
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
    if (failures === 0) passing.add(row);
    else if (failures === 1) failing[failed]?.add(row);
  }
  const passed = passing.counts();
  return { rows, passed, without: failing.map((tally) => sumOf(passed, tally.counts())) };
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
