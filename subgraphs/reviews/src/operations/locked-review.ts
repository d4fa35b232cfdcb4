import { isId, type Transaction } from '@bazaar/service-kit';
import { sellerOf } from '../data/copies.ts';
import { lockReview, type ReviewRow } from '../data/reviews.ts';
import { type Answerer, mayAnswer } from '../domain/answering.ts';
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

/** A review that this person sees and may answer, locked; null when there is none. */
export const lockAnswerableReview = async (
  tx: Transaction,
  answerer: Answerer,
  reviewId: string,
): Promise<ReviewRow | null> => {
  const review = await lockVisibleReview(tx, answerer, reviewId);
  return review && mayAnswer(answerer, await sellerOf(tx, review.productId)) ? review : null;
};
