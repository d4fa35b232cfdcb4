import type { SessionResolvers } from '../__generated__/resolvers.ts';

export const session: SessionResolvers = {
  // The new token is not on this request, yet the person has just proven who it is.
  user: ({ user }) => ({ ...user, proven: true }),
};
