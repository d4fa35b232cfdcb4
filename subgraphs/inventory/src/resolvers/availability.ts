import type { ProductStock, VariantStockRow } from '../data/availability.ts';

const greatestInt = 2 ** 31 - 1;

/** What can be bought, as the schema says it; null for what is not known. A product's sum that GraphQL could not carry is cut. */
export const availability = (stock: VariantStockRow | ProductStock | null) =>
  stock && {
    available: Math.min(stock.available, greatestInt),
    inStock: stock.available > 0,
    lowStock: stock.available <= stock.reorderPoint,
    updatedAt: stock.updatedAt,
  };
