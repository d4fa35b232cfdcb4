import { badUserInput, type CursorValue, type Database, keyset, type Page } from '@bazaar/service-kit';
import { and, not, type SQL, sql } from 'drizzle-orm';
import { productSearch } from '../../data/tables.ts';
import type { SearchHit, SearchSort } from '../search-engine.ts';
import { type FilterCondition, foundBy, inNames, inWords, isPromoted } from './conditions.ts';
import type { UnderstoodQuery } from './understand-query.ts';

type Row = Pick<
  typeof productSearch.$inferSelect,
  'productId' | 'price' | 'popularity' | 'rating' | 'createdAt'
>;
type Order = {
  columns: SQL[];
  descending: boolean;
  /** The first two values of the place; the id follows. */
  valuesOf(row: Row): [CursorValue, CursorValue];
};

const { productId, price, popularity, rating, createdAt } = productSearch;
const column = (name: typeof price | typeof popularity | typeof rating | typeof createdAt): SQL =>
  sql`${name}`;

const orders: Record<SearchSort, Order> = {
  RELEVANCE: { columns: [column(popularity)], descending: true, valuesOf: (row) => [row.popularity, null] },
  PRICE_ASC: { columns: [column(price)], descending: false, valuesOf: (row) => [row.price, null] },
  PRICE_DESC: { columns: [column(price)], descending: true, valuesOf: (row) => [row.price, null] },
  NEWEST: {
    columns: [column(createdAt)],
    descending: true,
    valuesOf: (row) => [row.createdAt.toISOString(), null],
  },
  RATING: {
    columns: [column(rating), column(popularity)],
    descending: true,
    valuesOf: (row) => [row.rating, row.popularity],
  },
};

// The promoted come first, then names, names with brands, and the rest: each part has its own condition and place.
type Part = { number: number; where: SQL | undefined };

const partsOf = (query: UnderstoodQuery, sort: SearchSort): Part[] => {
  if (sort !== 'RELEVANCE') return [{ number: 1, where: foundBy(query) }];
  if (query.groups.length === 0) return [{ number: 1, where: undefined }];
  const others = query.promoted.length === 0 ? undefined : not(isPromoted(query.promoted));
  return [
    { number: 1, where: and(inNames(query, true), others) },
    { number: 2, where: and(inNames(query, false), not(inNames(query, true)), others) },
    { number: 3, where: and(inWords(query), not(inNames(query, false)), others) },
  ];
};

type Place = { part: number; values: CursorValue[] };

const isInt = (value: CursorValue | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
const isInstant = (value: CursorValue | undefined): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const placeOf = (cursor: readonly CursorValue[] | null, sort: SearchSort): Place | null => {
  if (cursor === null) return null;
  const [sortedBy, part, first = null, second = null, id] = cursor;
  const fits =
    sortedBy === sort &&
    typeof part === 'number' &&
    (sort === 'NEWEST' ? isInstant(first) : isInt(first)) &&
    (sort === 'RATING' ? isInt(second) : second === null) &&
    typeof id === 'string' &&
    !id.includes('\u0000');
  if (!fits) throw badUserInput('The cursor is not one of this list.');
  return { part, values: sort === 'RATING' ? [first, second, id] : [first, id] };
};

const readPart = async (
  db: Database,
  part: Part,
  order: Order,
  filters: readonly FilterCondition[],
  page: Page,
): Promise<Row[]> => {
  const { where, orderBy } = keyset(page, {
    columns: [...order.columns, productId],
    descending: order.descending,
  });
  return db
    .select({ productId, price, popularity, rating, createdAt })
    .from(productSearch)
    .where(and(part.where, ...filters.map((filter) => filter.where), where))
    .orderBy(...orderBy)
    .limit(page.size);
};

const promotedPart = 0;

const readPromoted = async (
  db: Database,
  promoted: readonly string[],
  filters: readonly FilterCondition[],
  [from, to]: [number, number],
): Promise<SearchHit[]> => {
  if (promoted.length === 0) return [];
  const rows = await db
    .select({ productId })
    .from(productSearch)
    .where(and(isPromoted(promoted), ...filters.map((filter) => filter.where)));
  const there = new Set(rows.map((row) => row.productId));
  return promoted
    .map((id, position) => ({ productId: id, place: ['RELEVANCE', promotedPart, position, null, id] }))
    .filter(({ productId: id }, position) => there.has(id) && position > from && position < to);
};

/** The products of a page in reading direction, and one more if there is one. Throws BAD_USER_INPUT for a cursor of another list. */
export const readPageOf = async (
  db: Database,
  query: UnderstoodQuery,
  sort: SearchSort,
  filters: readonly FilterCondition[],
  page: Page,
): Promise<SearchHit[]> => {
  const after = placeOf(page.after, sort);
  const before = placeOf(page.before, sort);
  const order = orders[sort];
  const wanted = page.size + 1;
  const hits: SearchHit[] = [];
  const lies = (part: number): boolean =>
    hits.length < wanted && part >= (after?.part ?? 0) && part <= (before?.part ?? Number.POSITIVE_INFINITY);

  const addPromoted = async (): Promise<void> => {
    if (sort !== 'RELEVANCE' || !lies(promotedPart)) return;
    const from = after?.part === promotedPart ? Number(after.values[0]) : -1;
    const to = before?.part === promotedPart ? Number(before.values[0]) : Number.POSITIVE_INFINITY;
    const promoted = await readPromoted(db, query.promoted, filters, [from, to]);
    hits.push(...(page.forward ? promoted : promoted.reverse()).slice(0, wanted - hits.length));
  };

  if (page.forward) await addPromoted();
  const parts = partsOf(query, sort);
  for (const part of page.forward ? parts : parts.reverse()) {
    if (!lies(part.number)) continue;
    const rows = await readPart(db, part, order, filters, {
      ...page,
      size: wanted - hits.length,
      after: after?.part === part.number ? after.values : null,
      before: before?.part === part.number ? before.values : null,
    });
    hits.push(
      ...rows.map((row) => ({
        productId: row.productId,
        place: [sort, part.number, ...order.valuesOf(row), row.productId],
      })),
    );
  }
  if (!page.forward) await addPromoted();
  return hits;
};
