import { consumer } from '@bazaar/service-kit';
import { storeStock } from '../data/search-signals.ts';
import type { SearchEngine } from '../search/search-engine.ts';

/** What can be bought is found as such. */
export const stockChanged = (search: SearchEngine) =>
  consumer(
    'inventory.stockChanged',
    async ({ messages, tx }) => {
      await search.refresh(
        tx,
        await storeStock(
          tx,
          messages.map(({ data }) => data),
        ),
      );
    },
    { gatherMs: 100 },
  );
