import type { Read } from '../record.ts';

/** What a file does not say by itself. */
export type Settings = {
  /** Of prices without a currency. */
  currency: string;
  now: Date;
};

/** What a first look through a file found. */
export type Survey = {
  /** Products, bad lines that belong to none included. */
  products: number;
  /** How many rows each product has, for formats with many a product. */
  rowsOf: ReadonlyMap<string, number>;
};

/** A kind of file that products are read from. */
export type Format = {
  /** For people. */
  label: string;
  survey(text: AsyncIterable<string>): Promise<Survey>;
  /** Reads whole products, in the same order each time, however the rows of several are mixed. */
  read(text: AsyncIterable<string>, survey: Survey, settings: Settings): AsyncGenerator<Read[]>;
};

/** A row of a file: part of a product or all of it. */
export type Row = { line: number; fault: string | null };

/** How the rows of a kind of file become products. */
export type Rows<Kind extends Row> = {
  label: string;
  rows(text: AsyncIterable<string>): AsyncGenerator<Kind[]>;
  /** Which product a row belongs to; null makes it a product of its own. */
  keyOf(row: Kind): string | null;
  /** Makes a product of all its rows, none of which has a fault. */
  read(rows: readonly [Kind, ...Kind[]], settings: Settings): Read;
};

// No product has so many; what has is not held in memory.
const maxRows = 2000;

/** A format whose products have many rows, which may stand apart: a product is read when its last row has come. */
export const formatOf = <Kind extends Row>({ label, rows, keyOf, read }: Rows<Kind>): Format => {
  const whole = (
    all: readonly [Kind, ...Kind[]],
    key: string | null,
    count: number,
    settings: Settings,
  ): Read => {
    const bad = all.flatMap(({ line, fault }) =>
      fault === null ? [] : [{ line, product: key, reason: fault }],
    );
    if (count > maxRows)
      bad.push({
        line: all[0].line,
        product: key,
        reason: `It has ${count} rows; ${maxRows} are read at most.`,
      });
    return bad.length > 0 ? { bad } : read(all, settings);
  };
  return {
    label,
    survey: async (text) => {
      const rowsOf = new Map<string, number>();
      let products = 0;
      for await (const some of rows(text))
        for (const row of some) {
          const key = keyOf(row);
          const known = key === null ? 0 : (rowsOf.get(key) ?? 0);
          if (known === 0) products += 1;
          if (key !== null) rowsOf.set(key, known + 1);
        }
      return { products, rowsOf };
    },
    read: async function* (text, { rowsOf }, settings) {
      const waiting = new Map<string, { rows: [Kind, ...Kind[]]; count: number }>();
      for await (const some of rows(text)) {
        const reads: Read[] = [];
        for (const row of some) {
          const key = keyOf(row);
          if (key === null) {
            reads.push(whole([row], null, 1, settings));
            continue;
          }
          const begun = waiting.get(key);
          const product = begun ?? { rows: [row], count: 0 };
          product.count += 1;
          if (begun && product.count <= maxRows) product.rows.push(row);
          if (product.count < (rowsOf.get(key) ?? 0)) {
            waiting.set(key, product);
            continue;
          }
          waiting.delete(key);
          reads.push(whole(product.rows, key, product.count, settings));
        }
        yield reads;
      }
    },
  };
};
