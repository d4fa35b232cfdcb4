import type { RequestContext } from '@bazaar/service-kit';
import type { Deps } from './deps.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers get. */
export type Context = RequestContext & { deps: Deps; loaders: Loaders };

/** Makes the context of a request. */
export const contextOf =
  (deps: Deps) =>
  (request: RequestContext): Context => ({
    ...request,
    deps,
    loaders: createLoaders(deps, request.identity),
  });
