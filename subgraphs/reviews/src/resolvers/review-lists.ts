import { badUserInput, type Connection, type ConnectionArguments, connection } from '@bazaar/service-kit';
import type { ReviewFilter } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { cursorOf, type ListOrder, readListPage } from '../data/list-order.ts';
import {
  countToModerate,
  type Filter,
  noFilter,
  type OwnerKind,
  reviewsToModerate,
} from '../data/review-lists.ts';
import type { ReviewView } from '../data/reviews.ts';
import { isStars } from '../domain/stars.ts';

/** Checks a filter; throws BAD_USER_INPUT. An empty list of ratings filters nothing, as in a form where nothing is ticked. */
export const readFilter = (input: ReviewFilter | null | undefined): Filter => {
  const stars = [...new Set(input?.ratings ?? [])].map((rating) => {
    if (!isStars(rating)) throw badUserInput('A rating is 1 to 5 stars.');
    return rating;
  });
  return { stars: stars.length > 0 ? stars : null, verifiedOnly: input?.verifiedPurchase === true };
};

/** A page of what an owner has. */
export const reviewsOf = async (
  kind: OwnerKind,
  ownerId: string,
  args: ConnectionArguments,
  { order, filter = noFilter }: { order: ListOrder; filter?: Filter },
  { loaders }: Context,
): Promise<Connection<ReviewView>> => {
  const page = readListPage(args, order);
  const rows = await loaders.list[kind].load({ ownerId, list: { order, page, filter } });
  return connection(rows, page, cursorOf(order), () => loaders.count[kind].load({ ownerId, filter }));
};

/** A page of what waits for a moderator, oldest first. */
export const moderationQueue = async (
  args: ConnectionArguments,
  { db }: Context,
): Promise<Connection<ReviewView>> => {
  const page = readListPage(args, 'OLDEST');
  return connection(await reviewsToModerate(db, page), page, cursorOf('OLDEST'), () => countToModerate(db));
};
