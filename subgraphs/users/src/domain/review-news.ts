import type { News } from './notification.ts';

/** What it is to the person who wrote a review that the seller has answered it. The answer itself is read with the review, as it then is. */
export const answeredNews = (
  review: { authorId: string; reviewId: string; reviewTitle: string },
  at: Date,
): News => ({
  userId: review.authorId,
  kind: 'REVIEW_ANSWER',
  title: 'Your review was answered',
  body: `The seller has answered your review “${review.reviewTitle}”.`,
  at,
  orderId: null,
  variantId: null,
  reviewId: review.reviewId,
});
