import type { Bus, Database, RequestContext, Transact } from '@bazaar/service-kit';
import type { Config } from './config.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What use cases work with. */
export type Deps = {
  db: Database;
  transact: Transact;
  bus: Bus;
  clock: () => Date;
  config: Pick<
    Config,
    | 'PAYMENT_DEADLINE_SECONDS'
    | 'CHECKOUT_WAIT_MS'
    | 'RETURN_DAYS'
    | 'INVOICE_BASE_URL'
    | 'INVOICE_ISSUER'
    | 'INVOICE_LINK_SECONDS'
    | 'INTERNAL_SECRETS'
  >;
};

/** What resolvers get. */
export type Context = RequestContext & Deps & { loaders: Loaders };

/** Makes the context of a request. */
export const createContext =
  (deps: Deps) =>
  (request: RequestContext): Context => ({ ...request, ...deps, loaders: createLoaders(deps.db) });
