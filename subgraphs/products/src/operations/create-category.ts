import { isId, newId } from '@bazaar/service-kit';
import { holdPath, insertCategory, isCategorySlugTaken, lockTree, nextPosition } from '../data/categories.ts';
import type { CategoryRow } from '../data/tables.ts';
import { pathBelow } from '../domain/category-path.ts';
import { notFound, type Problem, problem } from '../domain/problem.ts';
import { checkSlug, slugCandidates } from '../domain/slug.ts';
import { checkText, textRules } from '../domain/text.ts';
import type { Deps } from './deps.ts';

/** A branch after the operation, or why nothing was changed. */
export type CategoryResult = { category: CategoryRow | null; problems: Problem[] };

/** A new branch of the catalogue; at the top without `parentId`. */
export type CreateCategory = {
  name: string;
  slug?: string | null | undefined;
  parentId?: string | null | undefined;
};

/** Adds a branch, the last among its siblings. Problems: INVALID_INPUT, SLUG_TAKEN, NOT_FOUND. */
export const createCategory = async (
  { transact }: Pick<Deps, 'transact'>,
  input: CreateCategory,
): Promise<CategoryResult> => {
  const refuse = (found: Problem): CategoryResult => ({ category: null, problems: [found] });
  const malformed =
    checkText(input.name, textRules.name, 'name') ??
    (input.slug == null ? null : checkSlug(input.slug, 'slug'));
  if (malformed) return refuse(malformed);
  const parentId = input.parentId ?? null;
  const noParent = notFound('category', 'parentId');
  if (parentId !== null && !isId('category', parentId)) return refuse(noParent);
  const id = newId('category');
  const name = input.name.trim();
  return transact(async (tx) => {
    await lockTree(tx);
    const parentPath = parentId === null ? [] : await holdPath(tx, parentId);
    if (!parentPath) return refuse(noParent);
    for (const slug of input.slug == null ? slugCandidates(name, id) : [input.slug]) {
      if (await isCategorySlugTaken(tx, slug, id)) continue;
      const position = await nextPosition(tx, parentId);
      const category = { id, slug, name, parentId, path: pathBelow(parentPath, id), position };
      await insertCategory(tx, category);
      return { category, problems: [] };
    }
    return refuse(problem('SLUG_TAKEN', 'Another category has this slug.', ['slug']));
  });
};
