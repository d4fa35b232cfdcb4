import { anyOf, keyset, type Page, type Queryable } from '@bazaar/service-kit';
import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import type { Stars } from '../domain/stars.ts';
import { type ListOrder, listOrders } from './list-order.ts';
import { type ReviewView, reviewView } from './reviews.ts';
import { authors, reviews } from './tables.ts';

/** Which reviews of a list; null leaves nothing out. */
export type Filter = { stars: readonly Stars[] | null; verifiedOnly: boolean };
/** Everything. */
export const noFilter: Filter = { stars: null, verifiedOnly: false };

/** A page of a list. */
export type List = { order: ListOrder; page: Page; filter: Filter };

// Literals, not parameters: partial indexes serve only what the planner can see.
const published = sql`${reviews.status} = 'PUBLISHED'`;
const pending = sql`${reviews.status} = 'PENDING'`;

/** Whose lists: a product's shows what is published, a person's all that it wrote. */
export type OwnerKind = 'product' | 'author';
const owners = {
  product: { column: reviews.productId, shown: published },
  author: { column: reviews.authorId, shown: undefined },
};

const matches = ({ stars, verifiedOnly }: Filter): SQL | undefined =>
  and(
    stars ? sql`${reviews.rating} = any(${sql.param([...stars])}::int[])` : undefined,
    verifiedOnly ? eq(reviews.verifiedPurchase, true) : undefined,
  );

/** The same page of the lists of many owners, in one statement; one row more when there is more. */
export const reviewsOfOwners = (
  db: Queryable,
  kind: OwnerKind,
  ids: readonly string[],
  { order, page, filter }: List,
): Promise<ReviewView[]> => {
  const { column, shown } = owners[kind];
  const { where, orderBy } = keyset(page, listOrders[order]);
  const pageOfOne = db
    .select({ reviewId: reviews.id })
    .from(reviews)
    .where(and(eq(column, sql`owner.id`), shown, matches(filter), where))
    .orderBy(...orderBy)
    .limit(page.size + 1)
    .as('page_of_one');
  return db
    .select(reviewView)
    .from(sql`unnest(${sql.param([...ids])}::text[]) as owner (id)`)
    .crossJoinLateral(pageOfOne)
    .innerJoin(reviews, eq(reviews.id, pageOfOne.reviewId))
    .leftJoin(authors, eq(authors.id, reviews.authorId))
    .orderBy(...orderBy);
};

/** How many reviews the lists of owners hold, in one statement; an owner without any is left out. */
export const countOfOwners = (
  db: Queryable,
  kind: OwnerKind,
  ids: readonly string[],
  filter: Filter,
): Promise<{ ownerId: string; value: number }[]> => {
  const { column, shown } = owners[kind];
  return db
    .select({ ownerId: column, value: count() })
    .from(reviews)
    .where(and(anyOf(column, ids), shown, matches(filter)))
    .groupBy(column);
};

/** A page of the reviews that wait for a moderator, and one row more when there is more. */
export const reviewsToModerate = (db: Queryable, page: Page): Promise<ReviewView[]> => {
  const { where, orderBy } = keyset(page, listOrders.OLDEST);
  return db
    .select(reviewView)
    .from(reviews)
    .leftJoin(authors, eq(authors.id, reviews.authorId))
    .where(and(pending, where))
    .orderBy(...orderBy)
    .limit(page.size + 1);
};

/** How many reviews wait for a moderator. */
export const countToModerate = async (db: Queryable): Promise<number> => {
  const [row] = await db.select({ value: count() }).from(reviews).where(pending);
  return row?.value ?? 0;
};
