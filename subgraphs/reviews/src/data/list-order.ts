import {
  badUserInput,
  type ConnectionArguments,
  type CursorValue,
  isId,
  type Page,
  readPage,
} from '@bazaar/service-kit';
import type { Column } from 'drizzle-orm';
import { z } from 'zod';
import type { ReviewRow } from './reviews.ts';
import { reviews } from './tables.ts';

/** In which order a list can be. */
export type ListOrder = 'HELPFUL' | 'NEWEST' | 'OLDEST' | 'RATING_DESC' | 'RATING_ASC';

type Definition = {
  /** All in one direction, so that an index answers; the last makes the order total. */
  columns: readonly Column[];
  descending: boolean;
  /** Where a review lies. */
  place: (review: ReviewRow) => CursorValue[];
  /** What a place must look like, before PostgreSQL is asked. */
  shape: z.ZodType<CursorValue[]>;
};

const instant = z.iso.datetime().refine((value) => value >= '1970');
const id = z.string().refine((value) => isId('review', value));
const moment = {
  columns: [reviews.createdAt, reviews.id],
  place: ({ createdAt, id }: ReviewRow) => [createdAt.toISOString(), id],
  shape: z.tuple([instant, id]),
};
const rating = {
  columns: [reviews.rating, ...moment.columns],
  place: (review: ReviewRow) => [review.rating, ...moment.place(review)],
  shape: z.tuple([z.int().min(1).max(5), instant, id]),
};
const helpful = {
  columns: [reviews.helpfulCount, ...moment.columns],
  place: (review: ReviewRow) => [review.helpfulCount, ...moment.place(review)],
  shape: z.tuple([z.int32(), instant, id]),
};

/** What each order means. */
export const listOrders: Readonly<Record<ListOrder, Definition>> = {
  HELPFUL: { ...helpful, descending: true },
  NEWEST: { ...moment, descending: true },
  OLDEST: { ...moment, descending: false },
  RATING_DESC: { ...rating, descending: true },
  RATING_ASC: { ...rating, descending: false },
};

/** What a cursor holds: its order first, so that it is not taken for one of a list in another order. */
export const cursorOf =
  (order: ListOrder) =>
  (review: ReviewRow): CursorValue[] => [order, ...listOrders[order].place(review)];

/** Checks connection arguments for a list in this order; throws BAD_USER_INPUT. */
export const readListPage = (args: ConnectionArguments, order: ListOrder): Page => {
  const { columns, shape } = listOrders[order];
  const page = readPage(args, columns.length + 1);
  const placeOf = (cursor: CursorValue[] | null): CursorValue[] | null => {
    if (cursor === null) return null;
    const [cursorOrder, ...values] = cursor;
    const place = shape.safeParse(values);
    if (cursorOrder !== order || !place.success) throw badUserInput('The cursor is not one of this list.');
    return place.data;
  };
  return { ...page, after: placeOf(page.after), before: placeOf(page.before) };
};
