import type { RequestContext } from '@bazaar/service-kit';
import type { Loaders } from './loaders.ts';
import type { Deps } from './operations/deps.ts';

/** What resolvers work with. */
export type Context = RequestContext & {
  deps: Deps;
  loaders: Loaders;
  /** For Stripe's client in the browser; null with the local double. */
  publishableKey: string | null;
};
