import type { CacheKind } from '@bazaar/service-kit';
import type { ImageRow, ProductRow, VariantRow } from '../data/tables.ts';

const lifetimeMs = 60_000;

const write = (value: unknown): string => JSON.stringify(value);

type ProductText = Omit<ProductRow, 'createdAt' | 'updatedAt' | 'publishedAt'> & {
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

/** Products by id. All kinds here are made from products: a change of a variant or a picture is one of its product. */
export const cachedProducts: CacheKind<ProductRow> = {
  name: 'product',
  lifetimeMs,
  madeFrom: ({ id }) => [id],
  write,
  read: (text) => {
    const row: ProductText = JSON.parse(text);
    return {
      ...row,
      createdAt: new Date(row.createdAt),
      updatedAt: new Date(row.updatedAt),
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
    };
  },
};

/** Variants by id. */
export const cachedVariants: CacheKind<VariantRow> = {
  name: 'variant',
  lifetimeMs,
  madeFrom: ({ productId }) => [productId],
  write,
  read: (text): VariantRow => JSON.parse(text),
};

/** The variants of products by product id, in order. */
export const cachedVariantLists: CacheKind<VariantRow[]> = {
  name: 'variants',
  lifetimeMs,
  madeFrom: (_variants, productId) => [productId],
  write,
  read: (text): VariantRow[] => JSON.parse(text),
};

/** The pictures of products by product id, in order. */
export const cachedImageLists: CacheKind<ImageRow[]> = {
  name: 'images',
  lifetimeMs,
  madeFrom: (_images, productId) => [productId],
  write,
  read: (text): ImageRow[] => JSON.parse(text),
};
