import { type Transact, userError } from '@bazaar/service-kit';
import { updateReviewRow } from '../data/reviews.ts';
import { storeVote, type Vote, votesOf } from '../data/votes.ts';
import type { Viewer } from '../domain/visibility.ts';
import { type Answer, done, noSuchReview, refused } from './answer.ts';
import { lockVisibleReview } from './locked-review.ts';

const helps = (vote: Vote | null): number => (vote === 'HELPFUL' ? 1 : 0);

/** Says whether another's review helped; null takes the vote back. Votes on one review take turns, so that none is lost in its count. */
export const voteReview = (
  { transact }: { transact: Transact },
  voter: Viewer & { userId: string },
  reviewId: string,
  vote: Vote | null,
): Promise<Answer> =>
  transact(async (tx) => {
    const review = await lockVisibleReview(tx, voter, reviewId);
    if (!review) return noSuchReview();
    if (review.authorId === voter.userId)
      return refused(userError('OWN_REVIEW', 'You cannot vote on your own review.', ['reviewId']));
    const [known] = await votesOf(tx, voter.userId, [review.id]);
    const before = known?.vote ?? null;
    if (vote === before) return done(review.id);
    await storeVote(tx, review.id, voter.userId, vote);
    const helpfulCount = review.helpfulCount + helps(vote) - helps(before);
    if (helpfulCount !== review.helpfulCount) await updateReviewRow(tx, review.id, { helpfulCount });
    return done(review.id);
  });
