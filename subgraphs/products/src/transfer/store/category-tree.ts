import { anyOf, newId, type Transaction } from '@bazaar/service-kit';
import { insertCategory, lockTree } from '../../data/categories.ts';
import { type CategoryRow, categories } from '../../data/tables.ts';
import { pathBelow } from '../../domain/category-path.ts';
import { slugCandidates, slugify } from '../../domain/slug.ts';
import type { CategoryStep } from '../record.ts';

/** Finds branches by path and adds those that are missing. Forget it when a transaction that used it did not commit. */
export type CategoryTree = {
  /** The branch at the end of each path, and the ids from the top down to it. Nobody moves it until the transaction ends. */
  file(tx: Transaction, paths: readonly (readonly CategoryStep[])[]): Promise<Filed[]>;
  forget(): void;
};

/** A branch: its id and the ids from the top down to its own. */
export type Filed = { id: string; path: string[] };

const keyOf = (path: readonly CategoryStep[]): string =>
  JSON.stringify(path.map(({ slug, name }) => [slug, name]));

const missing = (
  rows: readonly CategoryRow[],
  step: CategoryStep,
  parent: CategoryRow | null,
): CategoryRow => {
  const id = newId('category');
  const slugs = new Set(rows.map(({ slug }) => slug));
  const name = step.name.trim();
  const [plain, unique] = slugCandidates(name, id);
  const wanted =
    step.slug ?? [plain, slugify(`${parent?.name ?? ''} ${name}`)].find((slug) => slug && !slugs.has(slug));
  const siblings = rows.filter(({ parentId }) => parentId === (parent?.id ?? null));
  const position = Math.max(-1, ...siblings.map((each) => each.position)) + 1;
  const path = pathBelow(parent?.path ?? [], id);
  return { id, slug: wanted ?? unique, name, parentId: parent?.id ?? null, path, position };
};

const find = (
  rows: readonly CategoryRow[],
  { slug, name }: CategoryStep,
  parent: CategoryRow | null,
): CategoryRow | undefined =>
  slug === undefined
    ? rows.find(
        (row) =>
          row.parentId === (parent?.id ?? null) && row.name.toLowerCase() === name.trim().toLowerCase(),
      )
    : rows.find((row) => row.slug === slug);

const leafOf = (rows: readonly CategoryRow[], path: readonly CategoryStep[]): CategoryRow | undefined => {
  let at: CategoryRow | null = null;
  for (const step of path) {
    const next = find(rows, step, at);
    if (!next) return undefined;
    at = next;
  }
  return at ?? undefined;
};

const addAll = async (
  tx: Transaction,
  paths: readonly (readonly CategoryStep[])[],
): Promise<CategoryRow[]> => {
  await lockTree(tx);
  const rows = await tx.select().from(categories);
  for (const path of paths) {
    let parent: CategoryRow | null = null;
    for (const step of path) {
      let row = find(rows, step, parent);
      if (!row) {
        row = missing(rows, step, parent);
        await insertCategory(tx, row);
        rows.push(row);
      }
      parent = row;
    }
  }
  return rows;
};

/** Opens the tree of categories for an import, which remembers what it found. */
export const openCategoryTree = (): CategoryTree => {
  const found = new Map<string, string>();
  return {
    forget: () => found.clear(),
    file: async (tx, paths) => {
      const unknown = paths.filter((path) => !found.has(keyOf(path)));
      if (unknown.length > 0) {
        let rows = await tx.select().from(categories);
        if (unknown.some((path) => !leafOf(rows, path))) rows = await addAll(tx, unknown);
        for (const path of unknown) found.set(keyOf(path), leafOf(rows, path)?.id ?? '');
      }
      const ids = paths.map((path) => found.get(keyOf(path)) ?? '');
      const held = await tx
        .select({ id: categories.id, path: categories.path })
        .from(categories)
        .where(anyOf(categories.id, [...new Set(ids)]))
        .orderBy(categories.id)
        .for('share');
      const byId = new Map(held.map((row) => [row.id, row]));
      return ids.map((id) => {
        const row = byId.get(id);
        if (!row) throw new Error(`The category ${id} has gone`);
        return row;
      });
    },
  };
};
