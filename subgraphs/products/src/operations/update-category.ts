import { isId, type Send, type Transaction } from '@bazaar/service-kit';
import {
  categoriesByIds,
  isCategorySlugTaken,
  lockTree,
  nextPosition,
  setPaths,
  subtreeOf,
  updateCategoryRow,
} from '../data/categories.ts';
import { lockProductsOfCategories, productIdsOfCategories, touchProducts } from '../data/products.ts';
import type { CategoryRow } from '../data/tables.ts';
import { variantsOfProducts } from '../data/variants.ts';
import { closesCycle, movedPath, pathBelow } from '../domain/category-path.ts';
import { invalid, notFound, type Problem, problem } from '../domain/problem.ts';
import { checkSlug } from '../domain/slug.ts';
import { checkText, textRules } from '../domain/text.ts';
import { productChanged } from '../events/product-changed.ts';
import { groupBy } from '../group-by.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { CategoryResult } from './create-category.ts';
import type { Deps } from './deps.ts';

/** What to change: an absent field stays, a null parent moves the branch to the top. */
export type UpdateCategory = {
  categoryId: string;
  name?: string | null | undefined;
  slug?: string | null | undefined;
  parentId?: string | null | undefined;
};

const check = ({ name, slug }: UpdateCategory): Problem | null => {
  if (name === null) return invalid('A category needs a name.', 'name');
  if (slug === null) return invalid('A category needs a slug.', 'slug');
  return (
    (name === undefined ? null : checkText(name, textRules.name, 'name')) ??
    (slug === undefined ? null : checkSlug(slug, 'slug'))
  );
};

const indexedAtOnce = 1000;

// Each product below is filed elsewhere now, which others keep a copy of.
const moveSubtree = async (
  tx: Transaction,
  send: Send,
  category: CategoryRow,
  path: readonly string[],
  now: Date,
): Promise<void> => {
  const subtree = await subtreeOf(tx, category.id);
  const paths = new Map(subtree.map((each) => [each.id, movedPath(each.path, category.id, path)]));
  await setPaths(tx, paths);
  const products = await lockProductsOfCategories(tx, [...paths.keys()]);
  const ids = products.map(({ id }) => id);
  await touchProducts(tx, ids, now);
  const variants = groupBy(await variantsOfProducts(tx, ids), ({ productId }) => productId);
  for (const product of products) {
    const changed = { ...product, version: product.version + 1 };
    const filed = product.categoryId === null ? [] : (paths.get(product.categoryId) ?? []);
    send('products.changed', productChanged(changed, filed, variants.get(product.id) ?? []));
  }
};

// Products are found by the names of their branches.
const indexBelow = async (
  tx: Transaction,
  search: Pick<SearchEngine, 'index'>,
  categoryId: string,
): Promise<void> => {
  const subtree = await subtreeOf(tx, categoryId);
  const ids = await productIdsOfCategories(
    tx,
    subtree.map(({ id }) => id),
  );
  for (let start = 0; start < ids.length; start += indexedAtOnce)
    await search.index(tx, ids.slice(start, start + indexedAtOnce));
};

/** Changes what is given; a branch moves with all below it. Problems: INVALID_INPUT, NOT_FOUND, SLUG_TAKEN, CATEGORY_CYCLE. */
export const updateCategory = async (
  { transact, clock, search }: Pick<Deps, 'transact' | 'clock'> & { search: Pick<SearchEngine, 'index'> },
  input: UpdateCategory,
): Promise<CategoryResult> => {
  const refuse = (found: Problem): CategoryResult => ({ category: null, problems: [found] });
  const { categoryId, name, slug, parentId } = input;
  const malformed = check(input);
  if (malformed) return refuse(malformed);
  if (!isId('category', categoryId)) return refuse(notFound('category', 'categoryId'));
  if (parentId != null && !isId('category', parentId)) return refuse(notFound('category', 'parentId'));
  return transact(async (tx, send) => {
    await lockTree(tx);
    const [current] = await categoriesByIds(tx, [categoryId]);
    if (!current) return refuse(notFound('category', 'categoryId'));
    if (slug != null && (await isCategorySlugTaken(tx, slug, categoryId)))
      return refuse(problem('SLUG_TAKEN', 'Another category has this slug.', ['slug']));
    const category = { ...current, name: name?.trim() ?? current.name, slug: slug ?? current.slug };
    if (parentId !== undefined && parentId !== current.parentId) {
      const [parent] = parentId === null ? [] : await categoriesByIds(tx, [parentId]);
      if (parentId !== null && !parent) return refuse(notFound('category', 'parentId'));
      if (parent && closesCycle(parent.path, categoryId))
        return refuse(problem('CATEGORY_CYCLE', 'A category cannot be below itself.', ['parentId']));
      category.position = await nextPosition(tx, parentId);
      category.parentId = parentId;
      category.path = pathBelow(parent?.path ?? [], categoryId);
      await moveSubtree(tx, send, current, category.path, clock());
    }
    await updateCategoryRow(tx, category);
    if (category.name !== current.name) await indexBelow(tx, search, categoryId);
    return { category, problems: [] };
  });
};
