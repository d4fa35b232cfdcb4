import { isId, type Transaction } from '@bazaar/service-kit';
import type { ProductRow, VariantRow } from '../data/tables.ts';
import { updateVariantRow, variantsByIds } from '../data/variants.ts';
import type { ProductOption } from '../domain/options.ts';
import { notFound, type Problem } from '../domain/problem.ts';
import { changeProduct } from './change-product.ts';
import type { Deps, VariantResult } from './deps.ts';

/** What a change makes of a variant, and of what its product offers to choose. */
export type VariantChange = { variant: VariantRow; options?: ProductOption[] } | { problem: Problem };

/** Changes one variant as a change of its product. Problems: NOT_FOUND, VERSION_CONFLICT and those of `change`. */
export const changeVariant = async (
  deps: Deps,
  { variantId, expectedVersion }: { variantId: string; expectedVersion?: number | null | undefined },
  change: (
    tx: Transaction,
    current: { variant: VariantRow; product: ProductRow; others: VariantRow[] },
    now: Date,
  ) => Promise<VariantChange>,
): Promise<VariantResult> => {
  const noVariant = notFound('variant', 'variantId');
  const missing = { variant: null, product: null, problems: [noVariant] };
  if (!isId('variant', variantId)) return missing;
  // A variant never moves to another product, so this needs no lock.
  const [known] = await variantsByIds(deps.db, [variantId]);
  if (!known) return missing;
  const changed = await changeProduct(
    deps,
    { productId: known.productId, expectedVersion },
    async (tx, product, variants, now) => {
      const variant = variants.find(({ id }) => id === variantId);
      if (!variant) return { problem: noVariant };
      const others = variants.filter(({ id }) => id !== variantId);
      const result = await change(tx, { variant, product, others }, now);
      if ('problem' in result) return result;
      await updateVariantRow(tx, result.variant);
      return {
        product: { ...product, options: result.options ?? product.options },
        variants: variants.map((each) => (each.id === variantId ? result.variant : each)),
      };
    },
  );
  const variant = changed.variants.find(({ id }) => id === variantId) ?? null;
  // What the caller named is the variant, so this is what is not found.
  const problems = changed.problems.map((each) => (each.code === 'NOT_FOUND' ? noVariant : each));
  return { variant, product: changed.product, problems };
};
