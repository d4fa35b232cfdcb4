import { withSearch } from '@bazaar/products/search';
import { rebuildRatings } from '@bazaar/reviews';
import { Command } from 'commander';
import { type SearchWhere, searchOptions, searchPlace } from './search-place.ts';
import { postgresOption, type Where, withDatabase } from './surroundings.ts';

/** `bazaar reindex`: the search index, made anew beside the one that serves. */
export const reindexCommand = (): Command =>
  searchOptions(new Command('reindex'))
    .description('Makes the search index anew while the old one serves, and puts it in its place.')
    .action(async (where: SearchWhere) => {
      const began = performance.now();
      const count = await withSearch(searchPlace(where), (engine) => engine.rebuild());
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${count.toLocaleString('en')} products are indexed (${seconds} s).`);
    });

/** `bazaar rebuild-ratings`: every rating, counted again from the reviews. */
export const rebuildRatingsCommand = (): Command =>
  new Command('rebuild-ratings')
    .description(
      'Counts the ratings of all products again and mends what is wrong. Writers of reviews wait meanwhile.',
    )
    .option(...postgresOption)
    .action(async (where: Where) => {
      const mended = await withDatabase(where, 'reviews', (db) => rebuildRatings(db));
      console.log(
        mended === 0 ? 'Every rating was right.' : `${mended.toLocaleString('en')} ratings were mended.`,
      );
    });
