import type { Database, RequestContext, Transact } from '@bazaar/service-kit';
import { createLoaders, type Loaders } from './loaders.ts';

/** What use cases work with. */
export type Deps = { db: Database; transact: Transact; clock: () => Date };

/** What resolvers get. */
export type Context = RequestContext & Deps & { loaders: Loaders };

/** Makes the context of a request. */
export const createContext =
  (deps: Deps) =>
  (request: RequestContext): Context => ({
    ...request,
    ...deps,
    loaders: createLoaders(deps.db, request.identity.userId),
  });
