import type { Toolbox } from '@bazaar/service-kit';
import type { ProductRow, VariantRow } from '../data/tables.ts';
import type { Problem } from '../domain/problem.ts';
import type { Viewer } from '../domain/visibility.ts';

/** What every operation works with. */
export type Deps = Pick<Toolbox, 'db' | 'transact' | 'clock'> & {
  /** Who asks. */
  viewer: Viewer;
};

/** A product after the operation, or why nothing was changed; on VERSION_CONFLICT the current product. */
export type ProductResult = { product: ProductRow | null; problems: Problem[] };

/** The same for a variant and its product. */
export type VariantResult = ProductResult & { variant: VariantRow | null };
