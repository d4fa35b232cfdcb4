import { GraphQLError } from 'graphql';

/** Too much within a day: says what, and how many seconds to wait. */
export const rateLimited = (what: string, retryAfter: number): GraphQLError =>
  new GraphQLError(`You have ${what} within a day. Write more later.`, {
    extensions: { code: 'RATE_LIMITED', retryAfter },
  });
