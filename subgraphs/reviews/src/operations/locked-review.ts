import { isId, type Transaction } from '@bazaar/service-kit';
import { lockReview, type ReviewRow } from '../data/reviews.ts';
import { maySee, type Viewer } from '../domain/visibility.ts';

/** A review that this person may see, locked; null when there is none. */
export const lockVisibleReview = async (
  tx: Transaction,
  viewer: Viewer,
  reviewId: string,
): Promise<ReviewRow | null> => {
  if (!isId('review', reviewId)) return null;
  const review = await lockReview(tx, reviewId);
  return review && maySee(review, viewer) ? review : null;
};

/** A review that this person wrote, locked; null when there is none. */
export const lockOwnReview = async (
  tx: Transaction,
  authorId: string,
  reviewId: string,
): Promise<ReviewRow | null> => {
  if (!isId('review', reviewId)) return null;
  const review = await lockReview(tx, reviewId);
  return review?.authorId === authorId ? review : null;
};
