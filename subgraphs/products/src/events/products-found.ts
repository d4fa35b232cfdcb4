import { consumer } from '@bazaar/service-kit';
import type { SearchEngine } from '../search/search-engine.ts';

/** Follows the products themselves, whoever changed them: an import writes the outbox too. */
export const productsFound = (search: SearchEngine) =>
  consumer('products.changed', async ({ messages, tx }) => {
    await search.index(tx, [...new Set(messages.map(({ data }) => data.productId))]);
  });
