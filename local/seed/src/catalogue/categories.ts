import { randomStream } from '../random.ts';
import { OPENED_AT } from '../time.ts';
import { typeId } from '../typeid.ts';
import type { SeedCategory } from '../types.ts';
import type { Assortment } from './assortment.ts';
import { type Branch, TREE } from './tree.ts';

/** An assortment with the category it is filed in. */
export type Leaf = { categoryId: string; assortment: Assortment };

/** The tree as flat records, parents first, and its leaves with their vocabulary. */
export function plantCategories(): { categories: SeedCategory[]; leaves: Leaf[] } {
  const random = randomStream('categories');
  const categories: SeedCategory[] = [];
  const leaves: Leaf[] = [];

  const plant = (nodes: readonly (Branch | Assortment)[], parentId: string | null) => {
    for (const [position, node] of nodes.entries()) {
      const id = typeId('category', OPENED_AT + categories.length, random);
      categories.push({ id, slug: node.slug, name: node.name, parentId, position });
      if ('below' in node) plant(node.below, id);
      else leaves.push({ categoryId: id, assortment: node });
    }
  };
  plant(TREE, null);
  return { categories, leaves };
}
