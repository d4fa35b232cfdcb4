import { readFile } from 'node:fs/promises';
import { withSearch } from '@bazaar/products/search';
import { Command } from 'commander';
import { sql } from 'drizzle-orm';
import { type SearchWhere, searchOptions, searchPlace } from './search-place.ts';
import { withDatabase } from './surroundings.ts';

/** Groups of words: a line each, commas between, `#` begins a comment. */
export const readGroups = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/#.*/, '')
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .filter((group) => group.length > 0);

/** `bazaar synonyms`: which words find what others find. */
export const synonymsCommand = (): Command =>
  searchOptions(new Command('synonyms'))
    .description(
      'Replaces all synonyms of the search by those of a file: a group a line, such as: sofa, couch, settee',
    )
    .argument('<file>')
    .action(async (file: string, where: SearchWhere) => {
      const groups = readGroups(await readFile(file, 'utf8'));
      const alone = groups.find((group) => group.length < 2);
      if (alone) throw new Error(`A group needs two words or more: ${alone.join()}`);
      await withSearch(searchPlace(where), (engine) => engine.setSynonyms(groups));
      console.log(`Groups of synonyms: ${groups.length.toLocaleString('en')}.`);
    });

const idsOf = (where: SearchWhere, given: readonly string[]): Promise<string[]> =>
  withDatabase(where, 'products', async (db) => {
    const rows = await db.execute<{ given: string; id: string | null }>(sql`
      select given, (select id from products where id = given union select product_id from product_slugs where slug = given limit 1) as id
      from unnest(${sql.param(given)}::text[]) with ordinality as asked(given, place) order by place`);
    const unknown = rows.filter(({ id }) => id === null).map((row) => row.given);
    if (unknown.length > 0)
      throw new Error(`There is no product with this slug or id: ${unknown.join(', ')}`);
    return rows.flatMap(({ id }) => (id === null ? [] : [id]));
  });

/** `bazaar promote`: what comes first for a query. */
export const promoteCommand = (): Command =>
  searchOptions(new Command('promote'))
    .description(
      'Puts products first, in this order, whenever exactly this is searched for; none takes all back.',
    )
    .argument('<query>')
    .argument('[products...]', 'slugs or ids')
    .action(async (query: string, products: string[], where: SearchWhere) => {
      const ids = await idsOf(where, products);
      await withSearch(searchPlace(where), (engine) => engine.promote(query, ids));
      console.log(
        ids.length === 0
          ? `Nothing is promoted for "${query}" any more.`
          : `First for "${query}": ${ids.join(', ')}.`,
      );
    });
