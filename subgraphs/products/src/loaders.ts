import { type CacheKind, type Database, isId, type ReadCache } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import {
  cachedImageLists,
  cachedProducts,
  cachedVariantLists,
  cachedVariants,
} from './cache/cached-products.ts';
import { categoriesByIds, categoriesBySlugs, childrenOf, topCategories } from './data/categories.ts';
import {
  countProductsBelow,
  type Listing,
  listProductsBelow,
  type ParentKind,
  type Selection,
} from './data/listing.ts';
import { imagesOfProducts, productsByIds, productsBySlugs } from './data/products.ts';
import type { CategoryRow, ProductRow } from './data/tables.ts';
import { variantsByIds, variantsBySkus, variantsOfProducts } from './data/variants.ts';
import { isStorable } from './domain/text.ts';
import { groupBy } from './group-by.ts';

/** A page of products below one parent. */
export type ProductsBelow = { kind: ParentKind; id: string; listing: Listing };
/** How many products are below one parent. */
export type CountBelow = { kind: ParentKind; id: string; selection: Selection };

// What cannot be a key finds nothing, and the database is not asked for it.
const byKey = <Row>(
  isKey: (key: string) => boolean,
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const sound = keys.filter(isKey);
    const rows = sound.length > 0 ? await find(sound) : [];
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });

const listOf = <Row>(find: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(async (keys) => {
    const found = groupBy(await find(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });

// One statement for each set of arguments, whatever the number of parents.
const below = <Key extends { id: string }, Value>(
  find: (ids: readonly string[], like: Key) => Promise<ReadonlyMap<string, Value>>,
  none: Value,
) =>
  new DataLoader<Key, Value, string>(
    async (keys) => {
      const groups = groupBy(keys, ({ id: _, ...rest }) => JSON.stringify(rest));
      const found = new Map<Key, Value>();
      for (const group of groups.values()) {
        const [like] = group;
        if (!like) continue;
        const values = await find(
          group.map(({ id }) => id),
          like,
        );
        for (const key of group) found.set(key, values.get(key.id) ?? none);
      }
      return keys.map((key) => found.get(key) ?? none);
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );

const isProductId = (id: string): boolean => isId('product', id);
const isVariantId = (id: string): boolean => isId('variant', id);
const isCategoryId = (id: string): boolean => isId('category', id);

// The same finders, for rows that are kept in Redis.
const throughCache = (cache: ReadCache) => ({
  rows:
    <Row extends { id: string }>(
      kind: CacheKind<Row>,
      find: (ids: readonly string[]) => Promise<Row[]>,
    ): ((ids: readonly string[]) => Promise<Row[]>) =>
    async (ids) => {
      const found = await cache.through(
        kind,
        ids,
        async (missing) => new Map((await find(missing)).map((row) => [row.id, row])),
      );
      return [...found.values()];
    },
  lists:
    <Row>(
      kind: CacheKind<Row[]>,
      find: (keys: readonly string[]) => Promise<Row[]>,
      keyOf: (row: Row) => string,
    ): ((keys: readonly string[]) => Promise<Row[]>) =>
    async (keys) => {
      const found = await cache.through(kind, keys, async (missing) => {
        const groups = groupBy(await find(missing), keyOf);
        return new Map(missing.map((key) => [key, groups.get(key) ?? []]));
      });
      return [...found.values()].flat();
    },
});

/** Made for each request: one statement a type, however long the list, and none for what Redis knows. */
export const createLoaders = (db: Database, cache: ReadCache) => {
  const { rows, lists } = throughCache(cache);
  const category = byKey(
    isCategoryId,
    (ids) => categoriesByIds(db, ids),
    ({ id }) => id,
  );
  // Branches that came in a list need not be asked for again as parents or by products.
  const known = (rows: CategoryRow[]): CategoryRow[] => {
    for (const row of rows) category.prime(row.id, row);
    return rows;
  };
  const loaders = {
    product: byKey(
      isProductId,
      rows(cachedProducts, (ids) => productsByIds(db, ids)),
      ({ id }) => id,
    ),
    productBySlug: byKey(
      isStorable,
      (slugs) => productsBySlugs(db, slugs),
      ({ foundBy }) => foundBy,
    ),
    variant: byKey(
      isVariantId,
      rows(cachedVariants, (ids) => variantsByIds(db, ids)),
      ({ id }) => id,
    ),
    variantBySku: byKey(
      isStorable,
      (skus) => variantsBySkus(db, skus),
      ({ sku }) => sku,
    ),
    variantsOfProduct: listOf(
      lists(
        cachedVariantLists,
        (ids) => variantsOfProducts(db, ids),
        ({ productId }) => productId,
      ),
      ({ productId }) => productId,
    ),
    imagesOfProduct: listOf(
      lists(
        cachedImageLists,
        (ids) => imagesOfProducts(db, ids),
        ({ productId }) => productId,
      ),
      ({ productId }) => productId,
    ),
    category,
    categoryBySlug: byKey(
      isStorable,
      (slugs) => categoriesBySlugs(db, slugs),
      ({ slug }) => slug,
    ),
    childrenOf: listOf(
      async (ids) => known(await childrenOf(db, ids)),
      ({ parentId }) => parentId ?? '',
    ),
    productsBelow: below<ProductsBelow, ProductRow[]>(
      (ids, { kind, listing }) => listProductsBelow(db, kind, ids, listing),
      [],
    ),
    countBelow: below<CountBelow, number>(
      (ids, { kind, selection }) => countProductsBelow(db, kind, ids, selection),
      0,
    ),
  };
  return {
    ...loaders,
    topCategories: async (): Promise<CategoryRow[]> => known(await topCategories(db)),
    /** After a change within the request nothing read before it counts. */
    forget: (): void => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
};

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
