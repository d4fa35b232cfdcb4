import { userError } from '@bazaar/service-kit';

/** Why nothing was changed. */
export type Refusal = ReturnType<typeof userError>;

/** What a use case answers: the review it was about, or why nothing was changed. */
export type Answer = { reviewId: string | null; userErrors: Refusal[] };

/** It worked. */
export const done = (reviewId: string): Answer => ({ reviewId, userErrors: [] });

/** Nothing was changed. */
export const refused = (...userErrors: Refusal[]): Answer => ({ reviewId: null, userErrors });

/** There is no such review, or it is not for this person: nobody can tell which. */
export const noSuchReview = (): Answer =>
  refused(userError('NOT_FOUND', 'There is no such review.', ['reviewId']));
