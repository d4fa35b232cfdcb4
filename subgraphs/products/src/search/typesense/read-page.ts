import { badUserInput, type CursorValue, type Page } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import type { SearchSort } from '../search-engine.ts';
import { type Found, type SearchParameters, searchAll } from './client.ts';
import { alias } from './collection.ts';

const orders: Record<SearchSort, string> = {
  RELEVANCE: '_text_match:desc,popularity:desc,created_at:desc',
  PRICE_ASC: 'price:asc,popularity:desc,created_at:desc',
  PRICE_DESC: 'price:desc,popularity:desc,created_at:desc',
  NEWEST: 'created_at:desc,popularity:desc',
  RATING: 'rating:desc,popularity:desc,created_at:desc',
};

/** A found product with the words it was found by, and its place counted from 0. */
export type PlacedHit = { productId: string; position: number; words: string[] };

/** A page of hits in reading direction, with how many there are in all. */
export type FoundPage = { hits: PlacedHit[]; found: number };

const furthest = 10_000_000;

/** The cursor of a hit. */
export const placeOf = (sort: SearchSort, { position, productId }: PlacedHit): CursorValue[] => [
  sort,
  position,
  null,
  null,
  productId,
];

const positionOf = (cursor: readonly CursorValue[] | null, sort: SearchSort): number | null => {
  if (cursor === null) return null;
  const [sortedBy, position, first, second] = cursor;
  if (
    sortedBy !== sort ||
    typeof position !== 'number' ||
    !Number.isInteger(position) ||
    position < 0 ||
    position > furthest ||
    first !== null ||
    second !== null
  )
    throw badUserInput('The cursor is not one of this list.');
  return position;
};

const hitsOf = ({ hits }: Found, offset: number): PlacedHit[] =>
  hits.map(({ document, highlight }, index) => ({
    productId: document.id,
    position: offset + index,
    words: Object.values(highlight).flatMap(({ matched_tokens }) => matched_tokens),
  }));

/** Reads a page, and one more hit if there is one. Throws BAD_USER_INPUT for a cursor of another list. */
export const readPageOf = async (
  client: Client,
  search: SearchParameters,
  sort: SearchSort,
  page: Page,
): Promise<FoundPage> => {
  const after = positionOf(page.after, sort);
  const before = positionOf(page.before, sort);
  const read = async (offset: number, limit: number): Promise<Found> => {
    const [found] = await searchAll(client, alias, [
      {
        ...search,
        sort_by: orders[sort],
        offset,
        limit,
        include_fields: 'id',
        highlight_fields: 'name_words,brand_words,description_words',
      },
    ]);
    if (!found) throw new Error('Typesense left a search out');
    return found;
  };
  const wanted = page.size + 1;
  const start = after === null ? 0 : after + 1;
  if (page.forward) {
    const limit = Math.max(0, Math.min(wanted, (before ?? Number.POSITIVE_INFINITY) - start));
    const found = await read(start, limit);
    return { hits: hitsOf(found, start), found: found.found };
  }
  const end = before ?? (await read(0, 0)).found;
  const from = Math.max(start, end - wanted);
  const found = await read(from, Math.max(0, end - from));
  return { hits: hitsOf(found, from).reverse(), found: found.found };
};
