import type { Database, Queryable, Transaction } from '@bazaar/service-kit';
import { and, asc, eq, gt, max, sql } from 'drizzle-orm';
import { searchChanges } from './tables.ts';

/** A product that has changed, and the when of it. */
export type SearchChange = { productId: string; revision: number };

/** Notes that an index outside must be told of these products; counts once the transaction commits. */
export const noteChanges = async (tx: Transaction, productIds: readonly string[]): Promise<void> => {
  if (productIds.length === 0) return;
  // A rebuild that begins waits for whoever is writing: see `lastRevision`.
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtext('products.search.changes'))`);
  // In one order everywhere, so that two writers never wait for each other.
  const ids = [...new Set(productIds)].sort();
  await tx.execute(sql`
    insert into ${searchChanges} as noted (product_id)
    select id from unnest(${sql.param(ids)}::text[]) as changed(id)
    on conflict (product_id) do update set revision = excluded.revision, indexed = false`);
};

/** The last revision of all; whoever was writing has committed, and whoever comes later has a greater one. */
export const lastRevision = (db: Database): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('products.search.changes'))`);
    const [row] = await tx.select({ last: max(searchChanges.revision) }).from(searchChanges);
    return row?.last ?? 0;
  });

/** Changes that the index has not been told of, the oldest first. */
export const waitingChanges = (db: Queryable, limit: number): Promise<SearchChange[]> =>
  db
    .select({ productId: searchChanges.productId, revision: searchChanges.revision })
    .from(searchChanges)
    .where(sql`not ${searchChanges.indexed}`)
    .orderBy(asc(searchChanges.revision))
    .limit(limit);

/** Changes after a revision, whether the index knows them or not, the oldest first. */
export const changesAfter = (db: Queryable, revision: number, limit: number): Promise<SearchChange[]> =>
  db
    .select({ productId: searchChanges.productId, revision: searchChanges.revision })
    .from(searchChanges)
    .where(gt(searchChanges.revision, revision))
    .orderBy(asc(searchChanges.revision))
    .limit(limit);

/** The index knows these now. What changed once more meanwhile goes on waiting. */
export const markIndexed = async (tx: Transaction, changes: readonly SearchChange[]): Promise<void> => {
  const rows = changes.map(({ productId, revision }) => ({ product_id: productId, revision }));
  await tx
    .update(searchChanges)
    .set({ indexed: true })
    .from(sql`json_to_recordset(${JSON.stringify(rows)}::json) as told(product_id text, revision bigint)`)
    .where(
      and(eq(searchChanges.productId, sql`told.product_id`), eq(searchChanges.revision, sql`told.revision`)),
    );
};

/** Lets one at a time tell the index, so that it never learns an older state after a newer one. */
export const lockFeed = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('products.search.feed'))`);
};

/** Begins the only rebuild, until the transaction ends; false when there is one already. */
export const lockRebuild = async (tx: Transaction): Promise<boolean> => {
  const [row] = await tx.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('products.search.rebuild')) as got`,
  );
  return row?.got ?? false;
};
