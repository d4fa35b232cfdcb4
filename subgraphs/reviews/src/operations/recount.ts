import type { MessageData } from '@bazaar/events';
import type { Send, Transaction } from '@bazaar/service-kit';
import { changeRating, type RatingRow } from '../data/ratings.ts';
import { averageHundredthsOf, countOf, isNoChange, starChange } from '../domain/rating.ts';
import type { Stars } from '../domain/stars.ts';
import type { Status } from '../domain/status.ts';

type Counted = { status: Status; rating: Stars };

const starsOf = (review: Counted | null): Stars | null =>
  review?.status === 'PUBLISHED' ? review.rating : null;

/** What the others hear of a rating. */
export const ratingChanged = (row: RatingRow): MessageData<'reviews.ratingChanged'> => ({
  productId: row.productId,
  version: row.version,
  averageHundredths: averageHundredthsOf(row),
  count: countOf(row),
});

/**
 * Keeps the rating of a product in step with a review of it that was written (`before` null), changed or removed (`after` null), and tells the others.
 * Call it after the review's own row is locked or written: everyone takes the two locks in that order.
 */
export const recount = async (
  tx: Transaction,
  send: Send,
  productId: string,
  before: Counted | null,
  after: Counted | null,
): Promise<void> => {
  const change = starChange(starsOf(before), starsOf(after));
  if (isNoChange(change)) return;
  send('reviews.ratingChanged', ratingChanged(await changeRating(tx, productId, change)));
};
