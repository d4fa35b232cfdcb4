import { seal, subjectOf } from '@bazaar/events';
import { anyOf, newId, type Transaction } from '@bazaar/service-kit';
import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { bulkInsert } from '../../data/bulk-insert.ts';
import {
  outbox,
  productImages,
  productSlugs,
  products,
  productVariants,
  variantPrices,
} from '../../data/tables.ts';
import { productChanged } from '../../events/product-changed.ts';
import type { Plan } from '../plan-product.ts';

/** Takes slugs for ever: each product gets the first of its candidates that nobody has or had. Those that get none are missing in the answer. */
export const claimSlugs = async (
  tx: Transaction,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> => {
  const claimed = new Map<string, string>();
  for (let round = 0; ; round += 1) {
    const rows = [...wanted].flatMap(([productId, slugs]) => {
      const slug = claimed.has(productId) ? undefined : slugs[round];
      return slug === undefined ? [] : [{ slug, productId }];
    });
    if (rows.length === 0) return claimed;
    // In one order, so that two imports that want the same slugs do not wait for each other in a circle.
    const inOrder = rows.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    await tx.insert(productSlugs).values(inOrder).onConflictDoNothing();
    const owners = await tx
      .select()
      .from(productSlugs)
      .where(
        anyOf(
          productSlugs.slug,
          rows.map(({ slug }) => slug),
        ),
      );
    const ownerOf = new Map(owners.map(({ slug, productId }) => [slug, productId]));
    for (const { slug, productId } of rows) if (ownerOf.get(slug) === productId) claimed.set(productId, slug);
  }
};

const bulkUpdate = async <Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> => {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }));
  const json = rows.map((row) => {
    const values = new Map(Object.entries(row));
    return Object.fromEntries(columns.map(({ key, name }) => [name, values.get(key) ?? null]));
  });
  const changed = columns.filter(({ name }) => name !== 'id').map(({ name }) => sql.identifier(name));
  const list = (prefix: string) =>
    sql.join(
      changed.map((name) => sql`${sql.raw(prefix)}${name}`),
      sql`, `,
    );
  await tx.execute(
    sql`update ${table} set (${list('')}) = row(${list('given.')}) from json_populate_recordset(null::${table}, ${JSON.stringify(json)}::json) as given where ${table}.id = given.id`,
  );
};

/** Stores what was planned, and the messages that tell the others of it, in one statement a table. */
export const writePlans = async (
  tx: Transaction,
  plans: readonly { plan: Plan; categoryPath: readonly string[] }[],
  now: Date,
): Promise<void> => {
  const all = plans.map(({ plan }) => plan);
  const of = (kind: Plan['kind']) => all.filter((plan) => plan.kind === kind).map(({ product }) => product);
  await bulkInsert(tx, products, of('created'));
  await bulkUpdate(tx, products, of('updated'));
  await bulkInsert(
    tx,
    productVariants,
    all.flatMap(({ added }) => added),
  );
  await bulkUpdate(
    tx,
    productVariants,
    all.flatMap(({ changed }) => changed),
  );
  await bulkInsert(
    tx,
    variantPrices,
    all.flatMap(({ priced }) =>
      priced.map(({ id, currency, price, compareAtPrice }) => ({
        variantId: id,
        validFrom: now,
        currency,
        price,
        compareAtPrice,
      })),
    ),
  );
  const pictured = all.filter(({ images }) => images !== null);
  if (pictured.some(({ kind }) => kind === 'updated'))
    await tx.delete(productImages).where(
      inArray(
        productImages.productId,
        pictured.map(({ product }) => product.id),
      ),
    );
  await bulkInsert(
    tx,
    productImages,
    pictured.flatMap(({ images }) => images ?? []),
  );
  await bulkInsert(
    tx,
    outbox,
    plans.map(({ plan: { product, variants }, categoryPath }) => {
      const about = { id: newId('event'), source: 'bazaar/products', time: now };
      const message = seal('products.changed', productChanged(product, categoryPath, variants), about);
      const body = JSON.stringify(message);
      return {
        id: message.id,
        subject: subjectOf('products.changed', message.subject),
        body,
        createdAt: now,
      };
    }),
  );
};
