import { problem } from '../domain/problem.ts';
import { transitions } from '../domain/status.ts';
import { changeProduct } from './change-product.ts';
import type { Deps, ProductResult } from './deps.ts';

/** Puts a product on sale; one that is on sale stays as it is. Problems: NOT_FOUND, VERSION_CONFLICT, NO_VARIANTS. */
export const publishProduct = (
  deps: Deps,
  input: { productId: string; expectedVersion?: number | null | undefined },
): Promise<ProductResult> =>
  changeProduct(deps, input, async (_tx, product, variants, now) => {
    const status = transitions[product.status].publish;
    if (status === product.status) return 'unchanged';
    if (variants.length === 0)
      return {
        problem: problem('NO_VARIANTS', 'A product needs a variant before it goes on sale.', ['productId']),
      };
    return { variants, product: { ...product, status, publishedAt: product.publishedAt ?? now } };
  });
