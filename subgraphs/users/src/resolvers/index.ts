import type { Resolvers } from '../__generated__/resolvers.ts';
import { address } from './address.ts';
import { dataExport } from './data-export.ts';
import { mutation } from './mutation.ts';
import { notification } from './notification.ts';
import { query } from './query.ts';
import { seller } from './seller.ts';
import { session } from './session.ts';
import { subscription } from './subscription.ts';
import { user } from './user.ts';

/** How each type of the schema is answered. */
export const resolvers: Resolvers = {
  Address: address,
  DataExport: dataExport,
  Mutation: mutation,
  Notification: notification,
  Query: query,
  Seller: seller,
  Session: session,
  Subscription: subscription,
  User: user,
};
