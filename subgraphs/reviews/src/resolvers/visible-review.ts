import { isId } from '@bazaar/service-kit';
import type { Context } from '../context.ts';
import type { ReviewView } from '../data/reviews.ts';
import { maySee } from '../domain/visibility.ts';

/** A review that the caller may see; null when there is none. */
export const visibleReview = async (
  { loaders, identity }: Context,
  id: string,
): Promise<ReviewView | null> => {
  if (!isId('review', id)) return null;
  const review = await loaders.review.load(id);
  return review && maySee(review, identity) ? review : null;
};
