import type { Database, Transaction } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { changesAfter, lastRevision, lockFeed, lockRebuild, markIndexed } from '../../data/search-changes.ts';
import { idsOnSale } from '../../data/search-sources.ts';
import { createCollection, dropOthers, serve, servingCollection } from './collection.ts';
import { tell } from './documents.ts';
import { asked } from './failure.ts';

const batchSize = 1000;

const fill = async (db: Database, client: Client, collection: string): Promise<void> => {
  let after = '';
  for (;;) {
    const ids = await idsOnSale(db, after, batchSize);
    const last = ids.at(-1);
    if (last === undefined) return;
    await tell(db, client, collection, ids);
    after = last;
  }
};

const catchUp = async (tx: Transaction, client: Client, collection: string, start: number): Promise<void> => {
  let revision = start;
  for (;;) {
    const changes = await changesAfter(tx, revision, batchSize);
    const last = changes.at(-1);
    if (!last) return;
    await tell(
      tx,
      client,
      collection,
      changes.map(({ productId }) => productId),
    );
    await markIndexed(tx, changes);
    revision = last.revision;
  }
};

/**
 * Fills a new collection beside the one that serves, lets the alias point at it, and drops the old one. Answers the number of products.
 * What changes meanwhile goes to the old one at once, and to the new one before it serves. Throws when a rebuild is under way.
 */
export const rebuildCollection = (db: Database, client: Client): Promise<number> =>
  db.transaction(async (rebuild) => {
    if (!(await lockRebuild(rebuild))) throw new Error('The search index is being rebuilt already.');
    const start = await lastRevision(db);
    await dropOthers(client, await servingCollection(client));
    const collection = await createCollection(client, new Date());
    await fill(db, client, collection);
    await db.transaction(async (tx) => {
      await lockFeed(tx);
      await catchUp(tx, client, collection, start);
      await serve(client, collection);
    });
    await dropOthers(client, collection);
    return (await asked(client.collections(collection).retrieve())).num_documents;
  });
