import { consumer } from '@bazaar/service-kit';
import { storeRatings } from '../data/search-signals.ts';
import type { SearchEngine } from '../search/search-engine.ts';

/** Products are found by how they are rated. */
export const ratingChanged = (search: SearchEngine) =>
  consumer('reviews.ratingChanged', async ({ messages, tx }) => {
    await search.refresh(
      tx,
      await storeRatings(
        tx,
        messages.map(({ data }) => data),
      ),
    );
  });
