import { rebuildSearch } from '@bazaar/products/search';
import { rebuildRatings } from '@bazaar/reviews';
import { Command } from 'commander';
import { databaseUrl, type Where, withDatabase } from './surroundings.ts';

const postgres = ['--postgres <url>', 'the cluster; the shop that runs on this machine by default'] as const;

/** `bazaar reindex`: the search index, made anew beside the one that serves. */
export const reindexCommand = (): Command =>
  new Command('reindex')
    .description('Makes the search index anew while the old one serves, and puts it in its place.')
    .option(...postgres)
    .action(async (where: Where) => {
      const began = performance.now();
      const count = await rebuildSearch({ databaseUrl: databaseUrl(where, 'products') });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${count.toLocaleString('en')} products are indexed (${seconds} s).`);
    });

/** `bazaar rebuild-ratings`: every rating, counted again from the reviews. */
export const rebuildRatingsCommand = (): Command =>
  new Command('rebuild-ratings')
    .description(
      'Counts the ratings of all products again and mends what is wrong. Writers of reviews wait meanwhile.',
    )
    .option(...postgres)
    .action(async (where: Where) => {
      const mended = await withDatabase(where, 'reviews', (db) => rebuildRatings(db));
      console.log(
        mended === 0 ? 'Every rating was right.' : `${mended.toLocaleString('en')} ratings were mended.`,
      );
    });
