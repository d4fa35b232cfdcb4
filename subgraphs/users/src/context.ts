import type { RequestContext } from '@bazaar/service-kit';
import type { Loaders } from './loaders.ts';
import type { Deps } from './operations/deps.ts';

/** What resolvers work with. */
export type Context = RequestContext &
  Deps & {
    loaders: Loaders;
    /** Where people reach this service, without a slash at its end. */
    exportBaseUrl: string;
  };
