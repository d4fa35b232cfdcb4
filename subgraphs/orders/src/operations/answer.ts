import type { userError } from '@bazaar/service-kit';

/** Something a person can mend. */
export type Problem = ReturnType<typeof userError>;

/** What a change of an order answers: the order to show, if any, and what the person can mend. Plain JSON, so that it can be kept. */
export type Answer = { orderId: string | null; userErrors: Problem[] };

/** Nothing changed, for this reason; with an order to show beside it. */
export const refusal = (problem: Problem, orderId: string | null = null): Answer => ({
  orderId,
  userErrors: [problem],
});

/** It worked. */
export const done = (orderId: string): Answer => ({ orderId, userErrors: [] });
