import type { Resolvers } from '../__generated__/resolvers.ts';
import { address } from './address.ts';
import { mutation } from './mutation.ts';
import { query } from './query.ts';
import { seller } from './seller.ts';
import { session } from './session.ts';
import { user } from './user.ts';

/** How each type of the schema is answered. */
export const resolvers: Resolvers = {
  Address: address,
  Mutation: mutation,
  Query: query,
  Seller: seller,
  Session: session,
  User: user,
};
