import { z } from 'zod';
import { define } from './define.ts';
import { id, instant } from './fields.ts';

/** Said by reviews. */
export const reviewMessages = {
  /** All published ratings of a product as they are now. The greatest `version` wins. */
  'reviews.ratingChanged': define({
    version: 1,
    data: z.object({
      productId: id,
      version: z.int().min(1),
      /** Hundredths of a star, 100 to 500; null without reviews. */
      averageHundredths: z.int().min(100).max(500).nullable(),
      count: z.int().min(0),
    }),
    entity: (data) => data.productId,
  }),
  /** A seller answered a review. Said once a review, of the first answer, to a writer who is still there. */
  'reviews.answered': define({
    version: 1,
    data: z.object({
      reviewId: id,
      productId: id,
      /** Who wrote the review. */
      authorId: id,
      /** What the review is headed. */
      reviewTitle: z.string().min(1),
      at: instant,
    }),
    entity: (data) => data.reviewId,
  }),
};
