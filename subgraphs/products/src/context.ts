import type { RequestContext, Toolbox } from '@bazaar/service-kit';
import type { Loaders } from './loaders.ts';

/** What resolvers work with. */
export type Context = RequestContext &
  Pick<Toolbox, 'db' | 'transact' | 'clock'> & {
    loaders: Loaders;
    /** Put before the path of a picture. */
    imageBaseUrl: string;
  };
