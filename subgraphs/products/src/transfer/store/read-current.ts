import { anyOf, type Transaction } from '@bazaar/service-kit';
import { imagesOfProducts } from '../../data/products.ts';
import { productSlugs, products, productVariants } from '../../data/tables.ts';
import { variantsOfProducts } from '../../data/variants.ts';
import { groupBy } from '../../group-by.ts';
import type { Current } from '../plan-product.ts';
import type { ProductRecord } from '../record.ts';

/** What the shop knows of the products of a batch. */
export type Known = {
  /** The product of each known SKU. */
  productOfSku: ReadonlyMap<string, string>;
  /** The product that has or had each slug. */
  productOfSlug: ReadonlyMap<string, string>;
  /** By id; nobody else changes them until the transaction ends. */
  products: ReadonlyMap<string, Current>;
  /** Ids of the file that products and variants of the shop have. */
  taken: ReadonlySet<string>;
};

/** Reads and locks whatever these records may change, in one statement a table. */
export const readCurrent = async (tx: Transaction, records: readonly ProductRecord[]): Promise<Known> => {
  const skus = records.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const slugs = records.flatMap(({ slug }) => (slug === undefined ? [] : [slug]));
  const productIds = records.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const variantIds = records.flatMap(({ variants }) =>
    variants.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  const bySku = await tx
    .select({ sku: productVariants.sku, productId: productVariants.productId })
    .from(productVariants)
    .where(anyOf(productVariants.sku, skus));
  const bySlug =
    slugs.length === 0 ? [] : await tx.select().from(productSlugs).where(anyOf(productSlugs.slug, slugs));
  const ids = [...new Set([...bySku, ...bySlug].map(({ productId }) => productId))];
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(products)
          .where(anyOf(products.id, ids))
          .orderBy(products.id)
          .for('no key update');
  const variants = groupBy(ids.length === 0 ? [] : await variantsOfProducts(tx, ids), (row) => row.productId);
  const images = groupBy(ids.length === 0 ? [] : await imagesOfProducts(tx, ids), (row) => row.productId);
  const taken = [
    ...(productIds.length === 0
      ? []
      : await tx.select({ id: products.id }).from(products).where(anyOf(products.id, productIds))),
    ...(variantIds.length === 0
      ? []
      : await tx
          .select({ id: productVariants.id })
          .from(productVariants)
          .where(anyOf(productVariants.id, variantIds))),
  ];
  return {
    productOfSku: new Map(bySku.map(({ sku, productId }) => [sku, productId])),
    productOfSlug: new Map(bySlug.map(({ slug, productId }) => [slug, productId])),
    products: new Map(
      rows.map((product) => [
        product.id,
        { product, variants: variants.get(product.id) ?? [], images: images.get(product.id) ?? [] },
      ]),
    ),
    taken: new Set(taken.map(({ id }) => id)),
  };
};
