import type { Database, Transaction } from '@bazaar/service-kit';
import { and, asc, eq, gt } from 'drizzle-orm';
import { categoriesByIds } from '../data/categories.ts';
import { imagesOfProducts } from '../data/products.ts';
import { type ProductRow, products } from '../data/tables.ts';
import { variantsOfProducts } from '../data/variants.ts';
import { groupBy } from '../group-by.ts';

const pageSize = 500;

const linesOf = async (tx: Transaction, page: readonly ProductRow[]): Promise<string[]> => {
  const ids = page.map(({ id }) => id);
  const variantsOf = groupBy(await variantsOfProducts(tx, ids), ({ productId }) => productId);
  const imagesOf = groupBy(await imagesOfProducts(tx, ids), ({ productId }) => productId);
  const leafIds = page.flatMap(({ categoryId }) => categoryId ?? []);
  const leaves = await categoriesByIds(tx, [...new Set(leafIds)]);
  const branches = await categoriesByIds(tx, [...new Set(leaves.flatMap(({ path }) => path))]);
  const branchOf = new Map(branches.map((branch) => [branch.id, branch]));
  const categoryOf = ({ categoryId }: ProductRow) =>
    (branchOf.get(categoryId ?? '')?.path ?? []).flatMap((id) => {
      const branch = branchOf.get(id);
      return branch ? [{ slug: branch.slug, name: branch.name }] : [];
    });
  return page.map((product) =>
    JSON.stringify({
      id: product.id,
      slug: product.slug,
      name: product.name,
      description: product.description,
      brand: product.brand,
      category: categoryOf(product),
      sellerId: product.sellerId,
      status: product.status,
      attributes: product.attributes.map(({ name, value }) => ({ name, value })),
      options: product.options.map(({ name, values }) => ({ name, values })),
      images: (imagesOf.get(product.id) ?? []).map(({ url, altText, width, height }) => ({
        url,
        altText,
        width,
        height,
      })),
      variants: (variantsOf.get(product.id) ?? []).map(
        ({ id, sku, options, currency, price, compareAtPrice, weightGrams }) => ({
          id,
          sku,
          options: options.map(({ name, value }) => ({ name, value })),
          price: { amount: price, currency },
          compareAtPrice: compareAtPrice === null ? null : { amount: compareAtPrice, currency },
          weightGrams,
        }),
      ),
      createdAt: product.createdAt.toISOString(),
      publishedAt: product.publishedAt?.toISOString() ?? null,
    }),
  );
};

/** Writes the whole catalogue as it is at one moment, one JSON object a product, in the order of ids; `write` gets many lines at a time and is awaited. Answers how many products there were. */
export const exportProducts = async (options: {
  db: Database;
  /** Only of this seller. */
  sellerId?: string | undefined;
  write: (lines: string) => Promise<void>;
  onProgress?: (done: number, products: number) => void;
}): Promise<number> => {
  const { db, sellerId, write, onProgress } = options;
  return db.transaction(
    async (tx) => {
      const own = sellerId === undefined ? undefined : eq(products.sellerId, sellerId);
      const total = await tx.$count(products, own);
      let after = '';
      for (let done = 0; ; ) {
        const page = await tx
          .select()
          .from(products)
          .where(and(gt(products.id, after), own))
          .orderBy(asc(products.id))
          .limit(pageSize);
        const last = page.at(-1);
        if (!last) return done;
        await write(`${(await linesOf(tx, page)).join('\n')}\n`);
        done += page.length;
        after = last.id;
        onProgress?.(done, total);
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
};
