import type { Database } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import { type AnswerView, answersOf } from './data/answers.ts';
import { type RatingRow, ratingsOf } from './data/ratings.ts';
import {
  countOfOwners,
  type Filter,
  type List,
  type OwnerKind,
  reviewsOfOwners,
} from './data/review-lists.ts';
import { type ReviewView, reviewsByIds } from './data/reviews.ts';
import { type Vote, votesOf } from './data/votes.ts';
import { groupBy } from './group-by.ts';

type ListKey = { ownerId: string; list: List };
type CountKey = { ownerId: string; filter: Filter };

/** What a request reads, one statement a type however long the list. */
export type Loaders = {
  /** Null for what is not there. Who may see it is not asked here. */
  review: DataLoader<string, ReviewView | null>;
  /** Null for a review without one. Who may see it is not asked here. */
  answer: DataLoader<string, AnswerView | null>;
  /** Null for a product that was never reviewed. */
  rating: DataLoader<string, RatingRow | null>;
  /** The viewer's own; null for a guest and without one. */
  vote: DataLoader<string, Vote | null>;
  /** A page of an owner's list, and one row more when there is more. */
  list: Record<OwnerKind, DataLoader<ListKey, ReviewView[], string>>;
  count: Record<OwnerKind, DataLoader<CountKey, number, string>>;
};

// One value a key from rows in any order.
const byKey = async <Row, Value>(
  keys: readonly string[],
  rows: Promise<Row[]>,
  keyOf: (row: Row) => string,
  pick: (row: Row) => Value,
): Promise<(Value | null)[]> => {
  const found = new Map((await rows).map((row) => [keyOf(row), pick(row)]));
  return keys.map((key) => found.get(key) ?? null);
};

// Lists asked for with the same arguments are read together; a request seldom has more than one set of them.
const byArguments = <Key extends { ownerId: string }, Value>(
  argumentsOf: (key: Key) => unknown,
  read: (ownerIds: readonly string[], key: Key) => Promise<Map<string, Value>>,
  none: () => Value,
): DataLoader<Key, Value, string> =>
  new DataLoader(
    async (keys) => {
      const answers = new Map<Key, Value>();
      const groups = groupBy(keys, (key) => JSON.stringify(argumentsOf(key)));
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const [first] = group;
          if (!first) return;
          const found = await read(
            group.map(({ ownerId }) => ownerId),
            first,
          );
          for (const key of group) answers.set(key, found.get(key.ownerId) ?? none());
        }),
      );
      return keys.map((key) => answers.get(key) ?? none());
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );

const ownerOf: Record<OwnerKind, (review: ReviewView) => string> = {
  product: ({ productId }) => productId,
  author: ({ authorId }) => authorId,
};

const lists = (db: Database, kind: OwnerKind): Loaders['list'][OwnerKind] =>
  byArguments(
    ({ list }) => list,
    async (ids, { list }) => groupBy(await reviewsOfOwners(db, kind, ids, list), ownerOf[kind]),
    () => [],
  );

const counts = (db: Database, kind: OwnerKind): Loaders['count'][OwnerKind] =>
  byArguments(
    ({ filter }) => filter,
    async (ids, { filter }) =>
      new Map(
        (await countOfOwners(db, kind, ids, filter)).map(({ ownerId, value }) => [ownerId, value] as const),
      ),
    () => 0,
  );

/** Makes the loaders of one request. */
export const createLoaders = (db: Database, viewerId: string | null): Loaders => ({
  review: new DataLoader((ids) =>
    byKey(
      ids,
      reviewsByIds(db, ids),
      ({ id }) => id,
      (row) => row,
    ),
  ),
  answer: new DataLoader((ids) =>
    byKey(
      ids,
      answersOf(db, ids),
      ({ reviewId }) => reviewId,
      (row) => row,
    ),
  ),
  rating: new DataLoader((ids) =>
    byKey(
      ids,
      ratingsOf(db, ids),
      ({ productId }) => productId,
      (row) => row,
    ),
  ),
  vote: new DataLoader((ids) =>
    viewerId === null
      ? Promise.resolve(ids.map(() => null))
      : byKey(
          ids,
          votesOf(db, viewerId, ids),
          ({ reviewId }) => reviewId,
          ({ vote }) => vote,
        ),
  ),
  list: { product: lists(db, 'product'), author: lists(db, 'author') },
  count: { product: counts(db, 'product'), author: counts(db, 'author') },
});
