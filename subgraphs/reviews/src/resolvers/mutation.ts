import { unauthenticated } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { createLoaders } from '../loaders.ts';
import type { Answer } from '../operations/answer.ts';
import { answerReview } from '../operations/answer-review.ts';
import { createReview } from '../operations/create-review.ts';
import { deleteReview } from '../operations/delete-review.ts';
import { moderateReview } from '../operations/moderate-review.ts';
import { reportReview } from '../operations/report-review.ts';
import { updateReview } from '../operations/update-review.ts';
import { voteReview } from '../operations/vote-review.ts';

// The schema asks for a signed-in person; this says so to the compiler.
const signedIn = ({ identity }: Context): Context['identity'] & { userId: string } => {
  const { userId } = identity;
  if (userId === null) throw unauthenticated();
  return { ...identity, userId };
};

// What this request read before the change is old news after it.
const forgetWhatWasRead = (context: Context): void => {
  context.loaders = createLoaders(context.db, context.identity.userId);
};

// Whoever could change a review sees what came of it, even when it has gone from the page by that: the third report does so.
const payload = async ({ reviewId, userErrors }: Answer, context: Context) => {
  forgetWhatWasRead(context);
  return { review: reviewId === null ? null : await context.loaders.review.load(reviewId), userErrors };
};

export const Mutation: MutationResolvers = {
  createReview: async (_, { input }, context) =>
    payload(await createReview(context, signedIn(context).userId, input), context),
  updateReview: async (_, { input }, context) =>
    payload(await updateReview(context, signedIn(context).userId, input), context),
  deleteReview: async (_, { input }, context) => {
    const { productId, userErrors } = await deleteReview(context, signedIn(context).userId, input.reviewId);
    forgetWhatWasRead(context);
    return { product: productId === null ? null : { id: productId }, userErrors };
  },
  answerReview: async (_, { input }, context) =>
    payload(await answerReview(context, signedIn(context), input), context),
  voteReview: async (_, { input }, context) =>
    payload(await voteReview(context, signedIn(context), input.reviewId, input.vote ?? null), context),
  reportReview: async (_, { input }, context) =>
    payload(await reportReview(context, signedIn(context), input), context),
  moderateReview: async (_, { input }, context) =>
    payload(await moderateReview(context, signedIn(context), input), context),
};
