import { isId, type Transaction } from '@bazaar/service-kit';
import { pathOf } from '../data/categories.ts';
import { lockProduct, updateProductRow } from '../data/products.ts';
import type { ProductRow, VariantRow } from '../data/tables.ts';
import { variantsOfProducts } from '../data/variants.ts';
import { pricesOf } from '../domain/prices.ts';
import { notFound, type Problem, problem } from '../domain/problem.ts';
import { mayChange } from '../domain/visibility.ts';
import { productChanged } from '../events/product-changed.ts';
import type { Deps } from './deps.ts';

/** What a change makes of a product: its new state, no change at all, or why it cannot be. */
export type Change = { product: ProductRow; variants: VariantRow[] } | 'unchanged' | { problem: Problem };

/** How a product came out of a change. */
export type Changed = { product: ProductRow | null; variants: VariantRow[]; problems: Problem[] };

/**
 * Changes a product in the transaction: locks it, checks right and version, lets `change` decide, then counts the
 * version, keeps the price range and tells the others. `change` writes what lies outside of the product's own row.
 * Problems: NOT_FOUND, VERSION_CONFLICT and those of `change`.
 */
export const changeProduct = (
  { transact, clock, viewer }: Deps,
  target: {
    productId: string;
    expectedVersion?: number | null | undefined;
    /** Runs first, so that rows above the product are locked before it. */
    before?: (tx: Transaction) => Promise<Problem | null>;
  },
  change: (tx: Transaction, product: ProductRow, variants: VariantRow[], now: Date) => Promise<Change>,
): Promise<Changed> =>
  transact(async (tx, send) => {
    const refuse = (found: Problem): Changed => ({ product: null, variants: [], problems: [found] });
    const { productId, expectedVersion, before } = target;
    if (!isId('product', productId)) return refuse(notFound('product', 'productId'));
    const obstacle = await before?.(tx);
    if (obstacle) return refuse(obstacle);
    const current = await lockProduct(tx, productId);
    if (!current || !mayChange(viewer, current)) return refuse(notFound('product', 'productId'));
    const variants = await variantsOfProducts(tx, [productId]);
    if (expectedVersion != null && expectedVersion !== current.version) {
      const conflict = problem('VERSION_CONFLICT', 'The product has changed meanwhile.', ['expectedVersion']);
      return { product: current, variants, problems: [conflict] };
    }
    const now = clock();
    const changed = await change(tx, current, variants, now);
    if (changed === 'unchanged') return { product: current, variants, problems: [] };
    if ('problem' in changed) return refuse(changed.problem);
    const product = {
      ...changed.product,
      ...pricesOf(changed.variants),
      version: current.version + 1,
      updatedAt: now,
    };
    await updateProductRow(tx, product);
    send('products.changed', productChanged(product, await pathOf(tx, product.categoryId), changed.variants));
    return { product, variants: changed.variants, problems: [] };
  });
