import type { Queryable } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { type SearchSource, searchSources } from '../../data/search-sources.ts';
import { popularityOf } from '../popularity.ts';
import { formsOf } from '../text/words.ts';
import { attributeValue, facetValue } from './facet-value.ts';
import { asked } from './failure.ts';

// All forms of all words, so that both engines find the same: Typesense alone would know `T-shirt` as `tshirt` only.
const words = (...texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => [...formsOf(text ?? '')]).join(' ');

/** A product as Typesense has it: the fields of `createCollection`. */
export const documentOf = (source: SearchSource) => ({
  id: source.id,
  name: source.name,
  name_words: words(source.name),
  brand_words: words(source.brand),
  other_words: words(...source.categoryNames, ...source.attributes.map(({ value }) => value), ...source.skus),
  description_words: words(source.description),
  ...(source.brand === null ? {} : { brand: facetValue(source.brand) }),
  categories: source.categoryPath,
  attributes: [...new Set(source.attributes.map(({ name, value }) => attributeValue(name, value)))],
  price: source.price,
  rating: source.averageHundredths ?? 0,
  in_stock: source.inStock,
  popularity: popularityOf(source.averageHundredths, source.ratingCount),
  created_at: source.createdAt.getTime(),
});

// They stand in a URL.
const deletedAtOnce = 50;
const patienceMs = 60_000;

// The client waits for an import without end.
const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Typesense does not finish an import')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Makes a collection know these products as they are, and those not on sale no more. Throws when Typesense refuses one. */
export const tell = async (
  db: Queryable,
  client: Client,
  collection: string,
  productIds: readonly string[],
): Promise<void> => {
  const documents = client.collections(collection).documents();
  const sources = await searchSources(db, productIds);
  if (sources.length > 0)
    await asked(inTime(documents.import(sources.map(documentOf), { action: 'upsert' })));
  const onSale = new Set(sources.map(({ id }) => id));
  const gone = productIds.filter((id) => !onSale.has(id));
  for (let start = 0; start < gone.length; start += deletedAtOnce)
    await asked(
      documents.delete({ filter_by: `id:=[${gone.slice(start, start + deletedAtOnce).join(',')}]` }),
    );
};
