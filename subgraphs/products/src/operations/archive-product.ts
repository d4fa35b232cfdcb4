import { transitions } from '../domain/status.ts';
import { changeProduct } from './change-product.ts';
import type { Deps, ProductResult } from './deps.ts';

/** Withdraws a product; one that is withdrawn stays as it is. Problems: NOT_FOUND, VERSION_CONFLICT. */
export const archiveProduct = (
  deps: Deps,
  input: { productId: string; expectedVersion?: number | null | undefined },
): Promise<ProductResult> =>
  changeProduct(deps, input, async (_tx, product, variants) => {
    const status = transitions[product.status].archive;
    return status === product.status ? 'unchanged' : { variants, product: { ...product, status } };
  });
