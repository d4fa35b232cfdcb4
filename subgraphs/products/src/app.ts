import { readFileSync } from 'node:fs';
import {
  answerPersonalData,
  buildSchema,
  type Overrides,
  openReadCache,
  type RunningService,
  startService,
} from '@bazaar/service-kit';
import { tellingTheCache } from './cache/telling-the-cache.ts';
import { type Config, typesenseOf } from './config.ts';
import type { Context } from './context.ts';
import { personalData } from './data/personal-data.ts';
import { productsFound } from './events/products-found.ts';
import { ratingChanged } from './events/rating-changed.ts';
import { shopClosed } from './events/shop-closed.ts';
import { stockChanged } from './events/stock-changed.ts';
import { openImageStorage } from './images/open-image-storage.ts';
import { createLoaders } from './loaders.ts';
import { removeAbandonedUploads } from './operations/remove-abandoned-uploads.ts';
import { resolvers } from './resolvers/index.ts';
import { createCachedSearch } from './search/cached-search.ts';
import { openSearch } from './search/open-search.ts';
import { serveImages } from './serve-images.ts';

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const hour = 60 * 60 * 1000;

/** Starts the products subgraph: products, variants, categories, search and pictures. */
export const start = (config: Config, overrides?: Overrides): Promise<RunningService> =>
  startService<Context>({
    name: 'products',
    config,
    migrations: new URL('../migrations/', import.meta.url),
    overrides,
    define: async ({ db, bus, transact, clock, logger }) => {
      answerPersonalData({ bus, db }, 'products', personalData);
      const cache = openReadCache(config.REDIS_URL, { service: 'products', logger });
      const search = openSearch(config.DATABASE_URL, {
        connections: config.SEARCH_POOL,
        typesense: typesenseOf(config),
        onStatement: overrides?.onStatement,
      });
      const found = createCachedSearch(search.engine, cache);
      // Beside the start: searches find little until then, and everything else works.
      void search
        .fill(logger)
        .catch((error: unknown) =>
          logger.error({ err: error }, 'The search index could not be filled; the next start tries again.'),
        );
      const images = await openImageStorage(db, config, clock);
      return {
        schema: buildSchema(sdl, resolvers),
        context: (request) => ({
          ...request,
          db,
          transact: tellingTheCache(transact, cache),
          clock,
          loaders: createLoaders(db, cache),
          search: found,
          images: images.storage,
          imageBaseUrl: config.IMAGE_BASE_URL,
        }),
        consumers: [
          productsFound(search.engine, cache),
          stockChanged(search.engine),
          ratingChanged(search.engine),
          shopClosed({ db, clock }),
        ],
        jobs: [
          ...search.jobs,
          {
            name: 'remove-abandoned-uploads',
            everyMs: hour,
            run: () => removeAbandonedUploads({ db, images: images.storage, clock }),
          },
        ],
        routes: { 'GET /images/*': serveImages(db), ...images.routes },
        close: async () => {
          images.close();
          await Promise.all([search.close(), cache.close()]);
        },
      };
    },
  });
