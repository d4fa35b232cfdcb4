import type { RequestContext, Toolbox } from '@bazaar/service-kit';
import type { Loaders } from './loaders.ts';
import type { SearchEngine } from './search/search-engine.ts';

/** What resolvers work with. */
export type Context = RequestContext &
  Pick<Toolbox, 'db' | 'transact' | 'clock'> & {
    loaders: Loaders;
    search: SearchEngine;
    /** Put before the path of a picture. */
    imageBaseUrl: string;
  };
