import type { RequestContext, Toolbox } from '@bazaar/service-kit';
import type { ImageStorage } from './images/image-storage.ts';
import type { Loaders } from './loaders.ts';
import type { SearchEngine } from './search/search-engine.ts';

/** What resolvers work with. */
export type Context = RequestContext &
  Pick<Toolbox, 'db' | 'transact' | 'clock'> & {
    loaders: Loaders;
    search: SearchEngine;
    images: ImageStorage;
    /** Put before the path of a picture. */
    imageBaseUrl: string;
  };
