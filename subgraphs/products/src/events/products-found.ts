import { consumer, type ReadCache } from '@bazaar/service-kit';
import type { SearchEngine } from '../search/search-engine.ts';

/** Follows the products themselves, whoever changed them: an import writes the outbox too. */
export const productsFound = (search: SearchEngine, cache: ReadCache) =>
  consumer('products.changed', async ({ messages, tx }) => {
    const productIds = [...new Set(messages.map(({ data }) => data.productId))];
    // Again, for changes that were made beside this service.
    await cache.changed(productIds);
    await search.index(tx, productIds);
  });
