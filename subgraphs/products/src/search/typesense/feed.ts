import type { Database } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { lockFeed, markIndexed, waitingChanges } from '../../data/search-changes.ts';
import { alias } from './collection.ts';
import { tell } from './documents.ts';

const batchSize = 250;

/**
 * Tells the collection that serves of all waiting changes, a batch a transaction. Throws when Typesense does not take them; they wait on.
 * One at a time: others wait until it is done.
 */
export const feedChanges = async (db: Database, client: Client): Promise<void> => {
  for (;;) {
    // Nobody needs to be waited for when nothing waits.
    if ((await waitingChanges(db, 1)).length === 0) return;
    await db.transaction(async (tx) => {
      await lockFeed(tx);
      const changes = await waitingChanges(tx, batchSize);
      if (changes.length === 0) return;
      await tell(
        tx,
        client,
        alias,
        changes.map(({ productId }) => productId),
      );
      await markIndexed(tx, changes);
    });
  }
};
