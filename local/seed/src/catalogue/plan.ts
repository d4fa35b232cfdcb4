import { at, type Random } from '../random.ts';
import type { Leaf } from './categories.ts';
import { LINES } from './lines.ts';

/** What is settled about a product before it is written: where it is filed, its line and how many variants. */
export type ProductPlan = { leaf: Leaf; line: string; variantCount: number };

/**
 * Worn goods come in more variants, since no one sells a shirt in one size alone. The counts repeat in order, and each
 * number of products is a multiple of its cycle, so that there are 1,000 products with exactly 3,000 variants:
 * 50 × 20 of worn goods and 125 × 16 of all others.
 */
const SIZED = { products: 250, variantCounts: [3, 4, 6, 3, 4] };
const UNSIZED = { products: 750, variantCounts: [3, 1, 4, 2, 2, 4] };

/** All products of the shop, shuffled. */
export function planProducts(leaves: readonly Leaf[], random: Random): ProductPlan[] {
  const sized = leaves.filter(({ assortment }) => assortment.sized === true);
  const unsized = leaves.filter(({ assortment }) => assortment.sized !== true);
  return random.shuffle([...planGroup(sized, SIZED, random), ...planGroup(unsized, UNSIZED, random)]);
}

/** Divides a group's products among its leaves as evenly as whole numbers allow. */
function planGroup(
  leaves: readonly Leaf[],
  group: { products: number; variantCounts: number[] },
  random: Random,
): ProductPlan[] {
  const share = (leaf: number) => Math.floor((group.products * leaf) / leaves.length);
  const named = leaves.flatMap((leaf, index) =>
    random
      .shuffle(LINES)
      .slice(0, share(index + 1) - share(index))
      .map((line) => ({ leaf, line })),
  );
  return random.shuffle(named).map((plan, index) => ({
    ...plan,
    variantCount: at(group.variantCounts, index % group.variantCounts.length),
  }));
}
