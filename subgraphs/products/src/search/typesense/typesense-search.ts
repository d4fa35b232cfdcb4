import type { Database } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { noteChanges } from '../../data/search-changes.ts';
import { replacePromotions } from '../../data/search-promotions.ts';
import type { Facets, SearchEngine } from '../search-engine.ts';
import { createStemmer } from '../stems.ts';
import { highlightTexts } from '../text/highlight-texts.ts';
import { plainQuery } from '../text/words.ts';
import { putSynonyms, servingCollection } from './collection.ts';
import { countFacets } from './count-facets.ts';
import { feedChanges } from './feed.ts';
import { filterParts, joined } from './filters.ts';
import { mendTypos } from './mend-typos.ts';
import { pinPromoted } from './promoted.ts';
import { readQuery, wordParameters } from './query.ts';
import { placeOf, readPageOf } from './read-page.ts';
import { rebuildCollection } from './rebuild.ts';
import { suggestFor } from './suggest.ts';

/**
 * Search in Typesense. `index` and `refresh` note in the transaction what has changed; `catchUp` tells Typesense after it.
 * `search` and `suggest` throw SERVICE_UNAVAILABLE while Typesense does not answer.
 */
export const createTypesenseSearch = (db: Database, client: Client): SearchEngine => {
  // Lost is told from never made by nothing: both are mended by making it.
  const prepare = async (): Promise<void> => {
    if ((await servingCollection(client)) === null) await rebuildCollection(db, client);
  };
  let prepared = false;
  const stemmer = createStemmer();
  const attentively = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      // The collection may be what is missing: `catchUp` looks for it again.
      prepared = false;
      throw error;
    }
  };
  return {
    search: async ({ query: typed, filter, sort, page }) => {
      const query = readQuery(typed);
      const parts = filterParts(filter);
      const filterBy = joined(parts);
      const promoted =
        sort === 'RELEVANCE' && query.words.length > 0 ? await pinPromoted(db, client, typed, filterBy) : {};
      let words = { ...wordParameters(query, 'taken'), ...promoted };
      let found = await attentively(readPageOf(client, { ...words, filter_by: filterBy }, sort, page));
      // A filter may leave nothing of what is well spelt.
      const mended = found.found === 0 && query.words.length > 0 ? await mendTypos(client, query) : null;
      if (mended) {
        words = mended.parameters;
        found = await attentively(readPageOf(client, { ...words, filter_by: filterBy }, sort, page));
      }
      const { hits } = found;
      const foundWords = new Map(hits.map((hit) => [hit.productId, new Set(hit.words)]));
      let facets: Promise<Facets> | undefined;
      return {
        hits: hits.map((hit) => ({ productId: hit.productId, place: placeOf(sort, hit) })),
        didYouMean: mended?.didYouMean ?? null,
        total: async () => found.found,
        facets: () => {
          facets ??= countFacets(client, words, parts);
          return facets;
        },
        highlights: async (product) =>
          highlightTexts(product, (word) => foundWords.get(product.id)?.has(word) ?? false),
      };
    },
    suggest: (prefix, first) => attentively(suggestFor(db, client, stemmer, prefix, first)),
    index: (tx, productIds) => noteChanges(tx, productIds),
    refresh: (tx, productIds) => noteChanges(tx, productIds),
    catchUp: async () => {
      if (!prepared) await prepare();
      prepared = true;
      await attentively(feedChanges(db, client));
    },
    rebuild: () => rebuildCollection(db, client),
    setSynonyms: (groups) => putSynonyms(client, groups),
    promote: (query, productIds) => replacePromotions(db, plainQuery(query), productIds),
  };
};
