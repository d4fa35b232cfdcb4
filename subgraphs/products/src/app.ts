import { readFileSync } from 'node:fs';
import { buildSchema, type Overrides, type RunningService, startService } from '@bazaar/service-kit';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { productsFound } from './events/products-found.ts';
import { ratingChanged } from './events/rating-changed.ts';
import { stockChanged } from './events/stock-changed.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { openSearch } from './search/open-search.ts';
import { serveImages } from './serve-images.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Starts the products subgraph: products, variants, categories and their pictures. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'products',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: ({ db, transact, clock }) => {
      const search = openSearch(config.DATABASE_URL, {
        connections: config.SEARCH_POOL,
        onStatement: overrides?.onStatement,
      });
      return {
        schema: buildSchema(sdl, resolvers),
        context: (request) => ({
          ...request,
          db,
          transact,
          clock,
          loaders: createLoaders(db),
          search: search.engine,
          imageBaseUrl: config.IMAGE_BASE_URL,
        }),
        consumers: [productsFound(search.engine), stockChanged(search.engine), ratingChanged(search.engine)],
        routes: { 'GET /images/*': serveImages(db) },
        close: search.close,
      };
    },
  });
