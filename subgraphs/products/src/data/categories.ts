import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { arrayContains, eq, isNull, max, sql } from 'drizzle-orm';
import { type CategoryRow, categories } from './tables.ts';

/** The branches with these ids, in any order. */
export const categoriesByIds = (db: Queryable, ids: readonly string[]): Promise<CategoryRow[]> =>
  db.select().from(categories).where(anyOf(categories.id, ids));

/** The branches with these slugs, in any order. */
export const categoriesBySlugs = (db: Queryable, slugs: readonly string[]): Promise<CategoryRow[]> =>
  db.select().from(categories).where(anyOf(categories.slug, slugs));

/** The branches right below these, in order. */
export const childrenOf = (db: Queryable, parentIds: readonly string[]): Promise<CategoryRow[]> =>
  db
    .select()
    .from(categories)
    .where(anyOf(categories.parentId, parentIds))
    .orderBy(categories.position, categories.id);

/** The top branches, in order. */
export const topCategories = (db: Queryable): Promise<CategoryRow[]> =>
  db.select().from(categories).where(isNull(categories.parentId)).orderBy(categories.position, categories.id);

/** The path of a branch, which nobody moves until the transaction ends; undefined when there is no such branch. */
export const holdPath = async (tx: Transaction, id: string): Promise<string[] | undefined> => {
  const [row] = await tx
    .select({ path: categories.path })
    .from(categories)
    .where(eq(categories.id, id))
    .for('share');
  return row?.path;
};

/** The path of a product's branch; empty when it is unfiled. */
export const pathOf = async (tx: Transaction, id: string | null): Promise<string[]> => {
  if (id === null) return [];
  const [row] = await tx.select({ path: categories.path }).from(categories).where(eq(categories.id, id));
  return row?.path ?? [];
};

/** The branch and all below it. */
export const subtreeOf = (tx: Transaction, id: string): Promise<CategoryRow[]> =>
  tx
    .select()
    .from(categories)
    .where(arrayContains(categories.path, [id]))
    .orderBy(categories.id);

/** Lets one transaction at a time change the tree: two moves together could close a circle that neither sees. */
export const lockTree = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('products.categories'))`);
};

/** Does another branch have this slug? Sure while the tree is locked. */
export const isCategorySlugTaken = async (tx: Transaction, slug: string, id: string): Promise<boolean> => {
  const rows = await categoriesBySlugs(tx, [slug]);
  return rows.some((row) => row.id !== id);
};

/** The place after the last branch below `parentId`. */
export const nextPosition = async (tx: Transaction, parentId: string | null): Promise<number> => {
  const [row] = await tx
    .select({ last: max(categories.position) })
    .from(categories)
    .where(parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId));
  return (row?.last ?? -1) + 1;
};

/** Stores a new branch. */
export const insertCategory = async (tx: Transaction, row: CategoryRow): Promise<void> => {
  await tx.insert(categories).values(row);
};

/** Stores a branch as it is now. */
export const updateCategoryRow = async (tx: Transaction, { id, ...row }: CategoryRow): Promise<void> => {
  await tx.update(categories).set(row).where(eq(categories.id, id));
};

/** Gives branches new paths. */
export const setPaths = async (
  tx: Transaction,
  paths: ReadonlyMap<string, readonly string[]>,
): Promise<void> => {
  const rows = JSON.stringify([...paths].map(([id, path]) => ({ id, path })));
  await tx.execute(sql`
    update ${categories} set path = moved.path
    from json_to_recordset(${rows}::json) as moved(id text, path text[])
    where ${categories.id} = moved.id`);
};
