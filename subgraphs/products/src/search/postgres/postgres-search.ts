import { anyOf, type Database } from '@bazaar/service-kit';
import { and, count, gte } from 'drizzle-orm';
import { replacePromotions } from '../../data/search-promotions.ts';
import { productSearch, searchWords } from '../../data/tables.ts';
import type { SearchEngine } from '../search-engine.ts';
import { createStemmer, hasDigit } from '../stems.ts';
import { highlightTexts } from '../text/highlight-texts.ts';
import { plainQuery } from '../text/words.ts';
import { filterConditions, foundBy } from './conditions.ts';
import { type CountedFacets, createFacetCounter } from './count-facets.ts';
import { indexProducts, refreshProducts } from './index-products.ts';
import { readPageOf } from './read-page.ts';
import { rebuildIndex } from './rebuild.ts';
import { suggestFor } from './suggest.ts';
import { replaceSynonyms } from './synonyms.ts';
import { type UnderstoodQuery, understandQuery } from './understand-query.ts';

// True of every product: counting goes along an index even when nothing else leads to one.
const anyPopularity = gte(productSearch.popularity, 0);
const withoutIndex: readonly string[] = ['inStock'];

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

// All written forms of the stems that were looked for.
const foundWords = async (db: Database, query: UnderstoodQuery): Promise<(word: string) => boolean> => {
  const stems = [...new Set(query.groups.flat(2))];
  if (stems.length === 0) return () => false;
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(anyOf(searchWords.stem, stems));
  const words = new Set([...rows.map(({ word }) => word), ...stems.filter(hasDigit)]);
  return (word) => words.has(word);
};

/** Search in PostgreSQL's own tables, beside the catalogue. */
export const createPostgresSearch = (db: Database): SearchEngine => {
  const stemmer = createStemmer();
  const countFacets = createFacetCounter();
  return {
    search: async ({ query: asked, filter, sort, page }) => {
      const [query, filters] = await Promise.all([
        understandQuery(db, stemmer, asked),
        filterConditions(db, filter),
      ]);
      const words = foundBy(query);
      const isFound = once(() => foundWords(db, query));
      let counting: Promise<CountedFacets> | undefined;
      const facets = (): Promise<CountedFacets> => {
        counting ??= countFacets(db, { words, expected: query.expected, filters });
        return counting;
      };
      return {
        hits: await readPageOf(db, query, sort, filters, page),
        didYouMean: query.didYouMean,
        total: once(async () => {
          // Whoever asks for facets in the same breath has counted by the way.
          await Promise.resolve();
          const counted = await counting;
          if (counted?.exact) return counted.products;
          const [row] = await db
            .select({ count: count() })
            .from(productSearch)
            .where(
              and(
                words,
                filters.every(({ facet }) => withoutIndex.includes(facet)) ? anyPopularity : undefined,
                ...filters.map(({ where }) => where),
              ),
            );
          return row?.count ?? 0;
        }),
        facets,
        highlights: async (product) => highlightTexts(product, await isFound()),
      };
    },
    suggest: (prefix, first) => suggestFor(db, stemmer, prefix, first),
    index: (tx, productIds) => indexProducts(tx, stemmer, productIds),
    refresh: (tx, productIds) => refreshProducts(tx, productIds),
    // Whatever was committed was indexed in the same transaction.
    catchUp: async () => undefined,
    rebuild: () => rebuildIndex(db, stemmer),
    setSynonyms: (groups) => replaceSynonyms(db, stemmer, groups),
    promote: (query, productIds) => replacePromotions(db, plainQuery(query), productIds),
  };
};
