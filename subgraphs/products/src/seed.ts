import { seal, subjectOf } from '@bazaar/events';
import { newId, openDatabase, type Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { bulkInsert } from './data/bulk-insert.ts';
import {
  categories,
  outbox,
  type ProductRow,
  productImageFiles,
  productImages,
  productSlugs,
  products,
  productVariants,
  type VariantRow,
  variantPrices,
} from './data/tables.ts';
import type { NamedValue, ProductOption } from './domain/options.ts';
import { pricesOf } from './domain/prices.ts';
import type { ProductStatus } from './domain/status.ts';
import { productChanged } from './events/product-changed.ts';
import { everydaySynonyms } from './search/everyday-synonyms.ts';
import { createPostgresSearch } from './search/postgres/postgres-search.ts';

const indexedAtOnce = 1000;

/** A whole catalogue. Money is in minor units of `currency`, times are ISO 8601, ids are TypeIDs. */
export type SeedData = {
  currency: string;
  categories: readonly {
    id: string;
    slug: string;
    name: string;
    /** Null at the top. */
    parentId: string | null;
    position: number;
  }[];
  products: readonly SeedProduct[];
  /** Files for pictures whose `url` is a path of this service. */
  images: readonly { path: string; contentType: string; content: string | Buffer }[];
};

/** A product with all that belongs to it. */
export type SeedProduct = {
  id: string;
  slug: string;
  name: string;
  description: string | null;
  brand: string | null;
  categoryId: string | null;
  sellerId: string;
  attributes: NamedValue[];
  options: ProductOption[];
  /** The main one first. */
  images: readonly {
    id: string;
    url: string;
    altText: string | null;
    width: number | null;
    height: number | null;
  }[];
  status: ProductStatus;
  variants: readonly {
    id: string;
    sku: string;
    options: NamedValue[];
    price: number;
    compareAtPrice: number | null;
    weightGrams: number;
  }[];
  createdAt: string;
};

const pathsOf = (data: SeedData): Map<string, string[]> => {
  const parents = new Map(data.categories.map(({ id, parentId }) => [id, parentId]));
  const pathOf = (id: string): string[] => {
    const parentId = parents.get(id) ?? null;
    return parentId === null ? [id] : [...pathOf(parentId), id];
  };
  return new Map(data.categories.map(({ id }) => [id, pathOf(id)]));
};

const variantRows = (product: SeedProduct, currency: string): VariantRow[] =>
  product.variants.map((variant, position) => ({ ...variant, productId: product.id, currency, position }));

const productRow = (product: SeedProduct, variants: readonly VariantRow[]): ProductRow => {
  const { images: _, variants: __, ...own } = product;
  const createdAt = new Date(product.createdAt);
  return {
    ...own,
    ...pricesOf(variants),
    version: 1,
    createdAt,
    updatedAt: createdAt,
    publishedAt: product.status === 'DRAFT' ? null : createdAt,
  };
};

const insertAll = async (tx: Transaction, data: SeedData, now: Date): Promise<void> => {
  const paths = pathsOf(data);
  const pathOf = (id: string | null): string[] => (id === null ? [] : (paths.get(id) ?? []));
  const catalogue = data.products.map((product) => {
    const variants = variantRows(product, data.currency);
    return { product, row: productRow(product, variants), variants };
  });
  const variants = catalogue.flatMap((each) =>
    each.variants.map((row) => ({ row, since: each.row.createdAt })),
  );

  await bulkInsert(
    tx,
    categories,
    data.categories.map((category) => ({ ...category, path: pathOf(category.id) })),
  );
  await bulkInsert(
    tx,
    productSlugs,
    catalogue.map(({ row }) => ({ slug: row.slug, productId: row.id })),
  );
  await bulkInsert(
    tx,
    products,
    catalogue.map(({ row }) => row),
  );
  await bulkInsert(
    tx,
    productVariants,
    variants.map(({ row }) => row),
  );
  await bulkInsert(
    tx,
    variantPrices,
    variants.map(({ row: { id, currency, price, compareAtPrice }, since }) => ({
      variantId: id,
      validFrom: since,
      currency,
      price,
      compareAtPrice,
    })),
  );
  await bulkInsert(
    tx,
    productImages,
    data.products.flatMap(({ id: productId, images }) =>
      images.map((image, position) => ({ ...image, productId, position })),
    ),
  );
  await bulkInsert(
    tx,
    productImageFiles,
    data.images.map(({ path, contentType, content }) => ({
      path,
      contentType,
      bytes: Buffer.isBuffer(content) ? content : Buffer.from(content),
    })),
  );
  // The service publishes these once it runs, so that the others fill their copies.
  await bulkInsert(
    tx,
    outbox,
    catalogue.map(({ row, variants: own }) => {
      const about = { id: newId('event'), source: 'bazaar/products', time: now };
      const message = seal('products.changed', productChanged(row, pathOf(row.categoryId), own), about);
      return {
        id: message.id,
        subject: subjectOf('products.changed', message.subject),
        body: JSON.stringify(message),
        createdAt: now,
      };
    }),
  );
};

/** Fills an empty, migrated database with a catalogue and leaves the messages that tell the others of it. Does nothing where there are products. */
export const seed = async (options: { databaseUrl: string; now?: Date }, data: SeedData): Promise<void> => {
  const database = openDatabase(options.databaseUrl, { max: 1, name: 'products-seed' });
  try {
    await database.db.transaction(async (tx) => {
      // Two seeds at once: the second waits, and finds the work done.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('products.seed'))`);
      const [known] = await tx.select({ id: products.id }).from(products).limit(1);
      if (known) return;
      await insertAll(tx, data, options.now ?? new Date());
      const search = createPostgresSearch(database.db);
      const ids = data.products.map(({ id }) => id);
      for (let start = 0; start < ids.length; start += indexedAtOnce)
        await search.index(tx, ids.slice(start, start + indexedAtOnce));
    });
    await createPostgresSearch(database.db).setSynonyms(everydaySynonyms);
    // Statistics at once, so that the first queries are planned well.
    await database.db.execute(sql`analyze`);
  } finally {
    await database.close();
  }
};
