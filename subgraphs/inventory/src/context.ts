import type { Bus, Database, RequestContext, Transact } from '@bazaar/service-kit';
import type { Loaders } from './loaders.ts';

/** What resolvers need. */
export type Context = RequestContext & {
  db: Database;
  bus: Bus;
  transact: Transact;
  loaders: Loaders;
};
